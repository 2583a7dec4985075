"""The sentences themselves, a table to a file, by the codes of what went wrong."""
