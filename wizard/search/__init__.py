"""Finding anything by a few letters: what there is, how it is spelt, and what comes first."""
