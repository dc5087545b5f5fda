"""Every table, and the words it uses."""
