"""Numbers as people write them."""


def number_text(number: float) -> str:
    """A count or an amount, which has at most two decimals: `3`, `1.5`."""
    return f"{number:.2f}".rstrip("0").rstrip(".")
