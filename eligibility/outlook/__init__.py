"""Time: a profile with dates, and what the law says of it on any day."""
