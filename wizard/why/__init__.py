"""“Why this number?”: every figure of a finding led back to answers, parameters and clauses."""
