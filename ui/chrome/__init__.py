"""What frames every page: the bar above, the banner, the rail, the panel, the line below."""
