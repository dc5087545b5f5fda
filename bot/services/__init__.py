"""One class per noun, one method per wish, one transaction per method."""
