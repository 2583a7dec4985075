"""What follows from the answers, and why."""
