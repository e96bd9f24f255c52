"""Career offices: their links, and what a visitor who came by one sees of them."""
