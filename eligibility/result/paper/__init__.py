"""What the sections print on paper: the same values as on their pages, in tables that fill a sheet."""
