"""Properties are about truth, not speed: the first look into a calendar year is a slow one."""

from hypothesis import settings

settings.register_profile("truth", deadline=None)
settings.load_profile("truth")
