"""A list of the customer's own, CSV or XLSX, on its way to become items."""
