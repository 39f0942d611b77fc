"""The window “Make a print map”: what is printed, what is withheld, and a picture of the page."""
