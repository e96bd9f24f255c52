"""Parse what people type: days, months, amounts, numbers, names."""
