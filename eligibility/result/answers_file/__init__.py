"""The answers as a file to take along: written, read strictly, and checked as the pages would check them."""
