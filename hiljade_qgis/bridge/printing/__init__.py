"""Printed pages: what is on them, how it looks, and the files that they become. Main thread only."""
