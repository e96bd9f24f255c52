"""Time: a profile with dates, and its result on any day."""
