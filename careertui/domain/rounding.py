"""Whole numbers as they are said: halves go up."""

from math import floor

EXACT = 9  # decimals beyond which a difference is the machine's


def half_up(number: float) -> int:
    """The nearest whole number; 12.5 is 13."""
    return floor(round(number, EXACT) + 0.5)
