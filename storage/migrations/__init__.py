"""One file per change of the tables; only forward. Written by `python -m storage.migrations`."""
