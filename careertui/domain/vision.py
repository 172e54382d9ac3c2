"""A vision's own words: its one line, how far ahead it looks, and its fields by name and title."""

from datetime import date

from careertui.domain.records import Answers, Vision
from careertui.domain.text import counted

HORIZON_YEARS = 5
SLOTS = (("purpose", "Purpose"), ("from_to", "From, to"), ("accomplishments", "Done by then"))
OUTLINE = (
    ("success", "Success is"),
    ("skills", "Skills to use"),
    ("achievements", "To have done"),
    ("recognition", "Recognition"),
    ("pay", "Pay"),
    ("domains", "Fields"),
    ("mobility", "Where, when"),
    ("bridge", "Until then"),
    ("principles", "The place"),
    ("spark", "Lights me up"),
)
TITLES = dict((("text", "In one line"), *SLOTS, ("values", "Values"), *OUTLINE, ("sliders", "Drives")))
ANSWERS = Answers.__struct_fields__  # the fields that are kept among the answers


def one_line(vision: Vision) -> str:
    """A vision in one line: its text, else from-to, else its purpose."""
    return vision.text or vision.from_to or vision.purpose


def field_text(vision: Vision, field: str) -> str:
    """What a revision says in one field, as one line of text."""
    if field in ANSWERS:
        return str(getattr(vision.answers, field))
    if field == "sliders":
        sliders = vision.sliders
        return ", ".join(f"{name} {getattr(sliders, name)}" for name in sliders.__struct_fields__) if sliders else ""
    value = getattr(vision, field)
    if field == "values":
        return ", ".join(f"{rank} {name}" for rank, name in enumerate(value, 1))
    if field == "accomplishments":
        return "; ".join(value)
    return ", ".join(value) if isinstance(value, tuple) else value or ""


def horizon(start: date) -> date:
    """Five years after a vision's start; 29 February becomes the 28th."""
    year = start.year + HORIZON_YEARS
    try:
        return start.replace(year=year)
    except ValueError:
        return start.replace(year=year, day=28)


def months_until(today: date, day: date) -> int:
    """Whole months from `today` to a day, never under 0."""
    return max(0, (day.year - today.year) * 12 + day.month - today.month - (day.day < today.day))


def to_go(months: int) -> str:
    """How long it is to the horizon, in words: years to the nearest one, months in the last two."""
    return f"{(months + 6) // 12} y to go" if months >= 24 else f"{counted(months, 'month')} to go"
