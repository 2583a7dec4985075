"""Judgement: plain functions from facts to a finding, one topic a file."""
