"""Properties are tried on as many examples as they ask for, however slow the machine is."""

from hypothesis import settings

settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")
