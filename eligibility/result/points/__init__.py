"""The rows of one activity: what each gives, why, and what is missing."""
