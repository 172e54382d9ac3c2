"""Numbers as people type them: the one entrance for whole numbers, amounts, places in a list and skill levels.

A reader takes what was typed (or a number), and the sentence to refuse it with; `field` is the form's field it is of.
"""

from careertui.domain.errors import Refused
from careertui.domain.records import LEVELS
from careertui.domain.text import visible

MOST = 1_000_000  # the largest count or amount, far above a year in minutes
DIGITS = 8  # more are no number that anyone means


def whole_number(typed: int | str, low: int, high: int, sentence: str, field: str = "") -> int:
    """A whole number from `low` to `high`, both counted; raises Refused with the sentence for anything else."""
    number = _digits(str(typed).strip())
    if number is None or not low <= number <= high:
        raise Refused(sentence, field=field)
    return number


def checked_amount(typed: float | str, sentence: str, field: str = "amount") -> int | float:
    """An amount over 0 with at most two decimals, whole where it can be; raises Refused with the sentence."""
    try:
        number = round(float(typed), 2)
    except (ValueError, OverflowError):
        number = 0.0
    if not 0 < number <= MOST:  # not a number fails both
        raise Refused(sentence, field=field)
    return int(number) if number == int(number) else number


def place_in_list(typed: int | str, count: int) -> int:
    """Where to insert into a list of `count`, from 0, for a position that is typed from 1 on; raises Refused.

    A position past the end, however long the number, means the end.
    """
    digits = str(typed).strip().lstrip("0")
    if not (digits.isascii() and digits.isdecimal()):
        raise Refused(f'Position "{visible(str(typed))}" is not a whole number from 1 on.', field="position")
    number = _digits(digits)
    return count if number is None else min(number - 1, count)


def skill_level(typed: int | str, field: str, name: str = "") -> int:
    """A skill's level, 0 none to 4 led or taught others; `name` is the skill's, for the sentence of Refused."""
    text, of = str(typed).strip(), f' of "{name}"' if name else ""
    words = ", ".join(f"{level} {word}" for level, word in enumerate(LEVELS))
    return whole_number(text, 0, len(LEVELS) - 1, f'"{visible(text)}" is not a level{of}: {words}.', field)


def needed_level(typed: int | str, field: str) -> int:
    """A level that a goal needs: 1 learning, 2 with help, 3 alone, 4 led others; raises Refused for others."""
    sentence = f'A needed level is a whole number from 1 to 4, not "{visible(str(typed))}".'
    return whole_number(typed, 1, len(LEVELS) - 1, sentence, field)


def is_number(text: str) -> bool:
    """Whether a text is a number and nothing else, whole or with a point or a comma: `4.5`."""
    return text.replace(".", "", 1).replace(",", "", 1).isdecimal()


def _digits(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdecimal() and len(text) <= DIGITS else None
