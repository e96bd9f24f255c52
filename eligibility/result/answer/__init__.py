"""The answer of the overview: the heading, its lead, the lines and the next steps, from one Verdict."""
