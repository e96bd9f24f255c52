"""Ways to more points, the least pay, and what does not help."""
