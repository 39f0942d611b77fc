"""Tests against a real community server, which they start."""
