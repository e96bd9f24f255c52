"""What `manage.py bench` measures: a module a subject, each with a function that says its figures line by line."""
