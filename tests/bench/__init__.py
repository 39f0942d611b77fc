"""Speed beside named peers, in ratios: `make bench`."""
