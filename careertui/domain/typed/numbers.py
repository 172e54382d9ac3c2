"""Numbers as people type them: the one entrance for whole numbers, amounts, places in a list and skill levels.

An amount has a decimal point or a comma, and a unit may follow it.

A reader takes what was typed (or a number), and the sentence to refuse it with; `field` is the form's field it is of.
"""

from typing import NamedTuple

from careertui.domain.errors import Refused
from careertui.domain.habits.amounts import DECIMALS, PARTS, Number, number_of, parts_of
from careertui.domain.records import LEVELS
from careertui.domain.text import visible

MOST = 1_000_000  # the largest count or amount, far above a year in minutes
DIGITS = 8  # more are no number that anyone means


def whole_number(typed: int | str, low: int, high: int, sentence: str, field: str = "") -> int:
    """A whole number from `low` to `high`, both counted, perhaps with a unit; else raises Refused with the sentence."""
    amount = typed_amount(str(typed))
    if amount is None or amount.parts % PARTS or not low <= amount.parts // PARTS <= high:
        raise Refused(sentence, field=field)
    return amount.parts // PARTS


class Amount(NamedTuple):
    """A number as it was typed: in whole thousandths, and the unit behind it (empty where there was none)."""

    parts: int
    unit: str


def typed_amount(typed: float | str) -> Amount | None:
    """What a number with a point or a comma, and perhaps a unit behind it, says: `0,5` `5km` `2.5 h`; None for others.

    More than three decimals are none.
    """
    if not isinstance(typed, str):
        return Amount(parts_of(typed), "") if 0 <= typed < MOST * MOST else None
    text = typed.strip()
    unit = text.lstrip("0123456789.,")
    number = text.removesuffix(unit).replace(",", ".")
    whole, _, decimals = number.partition(".")
    decimals = decimals.rstrip("0")
    wrong = len(whole) > DIGITS or len(decimals) > DECIMALS or "." in decimals or not number.strip(".")
    unit = unit.strip()
    if wrong or (unit and not (unit[0].isalpha() or unit[0] in "%€$£")):
        return None
    return Amount(int(whole or "0") * PARTS + int(decimals.ljust(DECIMALS, "0")), unit)


def is_unit(typed: str, unit: str) -> bool:
    """Whether a typed unit is the one meant, or either a beginning of the other: `h` of hours, `page` of pages."""
    one, other = typed.casefold(), unit.casefold()
    return one.startswith(other) or other.startswith(one)


def checked_amount(typed: float | str, sentence: str, field: str = "amount", *, unit: str = "", low: int = 1) -> Number:
    """An amount of `unit` with at most three decimals, from `low` thousandths up; raises Refused with the sentence."""
    amount = typed_amount(typed)
    if amount is None or not low <= amount.parts <= MOST * PARTS or not is_unit(amount.unit, unit):
        raise Refused(sentence, field=field)
    return number_of(amount.parts)


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
