"""The tests: sentences that are true when they pass."""
