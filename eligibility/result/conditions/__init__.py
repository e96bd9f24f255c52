"""What stands beside the points: requirements, other routes, what is to be confirmed."""
