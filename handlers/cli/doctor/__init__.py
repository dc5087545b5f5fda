"""`rapport doctor`: what is well, what is not, and how to mend it (D19)."""

from handlers.cli.doctor.command import doctor as doctor
