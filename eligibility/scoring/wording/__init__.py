"""The names and sentences of the law's values, in four languages."""
