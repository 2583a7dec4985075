"""One input for each kind of question."""
