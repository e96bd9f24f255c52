"""Questions people ask, by topic: each declared once with its answer, its sources and where it comes up."""
