"""What changes on which day."""
