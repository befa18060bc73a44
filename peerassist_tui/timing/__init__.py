"""Time and dates: the clocks, the zones, and how people say a day."""
