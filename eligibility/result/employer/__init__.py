"""What to ask the employer: the questions with their points, and the letter."""
