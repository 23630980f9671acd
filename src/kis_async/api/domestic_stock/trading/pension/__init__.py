"""One file an endpoint; import the names from the product's package."""
