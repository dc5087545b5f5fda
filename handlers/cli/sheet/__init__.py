"""The register as a sheet: the columns that `rapport export` writes and `rapport import` reads."""
