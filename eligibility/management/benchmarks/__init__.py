"""The benchmarks of `manage.py bench`: one module per subject, with a function that prints its figures."""
