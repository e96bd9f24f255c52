"""The official points form filled in: as the official workbook with its boxes ticked, and drawn as a PDF."""
