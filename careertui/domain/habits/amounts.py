"""Amounts as whole thousandths, so that they are summed exactly: 0.3 + 0.6 + 0.1 of 1 h is met."""

PARTS = 1000  # of one
DECIMALS = 3  # of an amount and its quota, at most

Number = int | float


def parts_of(number: Number) -> int:
    """An amount in whole thousandths."""
    return round(number * PARTS)


def number_of(parts: int) -> Number:
    """Thousandths as a number: whole where it can be, else with three decimals at most."""
    whole, rest = divmod(parts, PARTS)
    return parts / PARTS if rest else whole
