"""The window “Match a list”: the pairs of an official list and the community's cameras, decided one after another."""
