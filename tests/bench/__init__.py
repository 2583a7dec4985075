"""Our code beside the bare libraries doing the same work, in one run; never a timed test."""
