"""Charts as shapes: one description, painted on screen and on paper alike."""
