"""Tellers: from a method's input and figures to what is said of them, by phrases of the pack."""
