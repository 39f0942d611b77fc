"""The window “Play over time”: QGIS's temporal controller made ready for cameras, and put back."""
