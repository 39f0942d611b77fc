"""Bringing cameras in from files, and taking back what was brought in."""
