"""The pages. They hold the desk; widgets and editors do not."""
