"""The window of 定策 Dingce: what people see and press. It shows what the core decides."""
