"""The charts of the result, as SVG."""
