"""Computation: pure functions from numbers to numbers, usable without a workspace."""
