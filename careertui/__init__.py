"""careertui: work your career, not only your job, in the terminal."""

__version__ = "0.1.0"
