"""The ordinance's own Japanese text, item by item, and what computes each item or why nothing does."""
