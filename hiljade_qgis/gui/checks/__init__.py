"""Checks in the window: the dock with what was found, and fixing it."""
