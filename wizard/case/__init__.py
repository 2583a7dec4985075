"""What was said about one department's matters, by whom and when."""
