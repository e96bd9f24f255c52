"""Tests of the files that a worker draws."""
