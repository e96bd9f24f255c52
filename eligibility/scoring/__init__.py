"""The law of the points system: pure, dated, sourced. Standard library only; no clock, no request, no language."""
