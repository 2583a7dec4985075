"""Small painted pieces. They take values and give signals, and know nothing of a matter."""
