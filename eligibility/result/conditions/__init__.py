"""What a result has besides points: requirements, other routes, what is to be confirmed."""
