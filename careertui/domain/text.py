"""User text: clean where it enters, harmless where it is drawn.

A terminal obeys escape codes, whoever wrote them. Text that is typed or passed as an argument loses its control
characters (or is refused); text found in a file is kept byte for byte and every character that could steer a
terminal is drawn as a visible picture.
"""

import re
from collections.abc import Iterable
from typing import NamedTuple

from careertui.domain.errors import Refused

NAME_LENGTH = 100
TEXT_LENGTH = 10_000

# C0 without tab and newline, DEL, C1, line and paragraph separators, bidi marks, embeddings, overrides and isolates,
# the byte order mark, interlinear annotation and tag characters, lone surrogates.
_STEERING = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\U000e0000-\U000e007f\ud800-\udfff]"
)
_BLANKS = re.compile(r"[\t\n]")

# letters that are no plain letter with a mark, and still are read as one
_PLAIN_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe"})


def _picture(match: re.Match[str]) -> str:
    code = ord(match.group())
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "\u2421"
    return "\N{REPLACEMENT CHARACTER}"


def visible(text: str, *, lines: bool = False) -> str:
    """Text as it may reach a terminal: steering characters as pictures, blanks (unless `lines`) as a space."""
    if text.isascii() and text.isprintable():
        return text
    text = _STEERING.sub(_picture, text)
    return text.replace("\t", " ") if lines else _BLANKS.sub(" ", text)


def clean(text: str, *, lines: bool = False) -> str:
    """Typed or pasted text without steering characters, composed (NFC); newlines stay only where `lines`."""
    if text.isascii() and text.isprintable():
        return text
    import unicodedata

    text = _STEERING.sub("", text.replace("\r\n", "\n"))
    text = text.replace("\t", " ") if lines else _BLANKS.sub(" ", text)
    return unicodedata.normalize("NFC", text)


def folded(text: str) -> str:
    """A text as it is compared and searched for: case and accents ignored, so that `cafe` finds `Café`."""
    if text.isascii():
        return text.lower()
    import unicodedata

    letters = unicodedata.normalize("NFKD", text.casefold())
    return "".join(each for each in letters if not unicodedata.combining(each)).casefold().translate(_PLAIN_LETTERS)


def folded_length(text: str, beginning: str) -> int | None:
    """How many characters of a text are, folded, this folded beginning; None where it does not begin so."""
    if text[: len(beginning)].isascii():
        return len(beginning) if text[: len(beginning)].lower() == beginning else None
    for length in range(1, len(text) + 1):
        if len(start := folded(text[:length])) >= len(beginning):
            while length < len(text) and folded(text[: length + 1]) == start:
                length += 1  # a mark of its own stands behind its letter
            return length if start == beginning else None
    return None


def _without_steering(text: str, what: str, field: str, *, lines: bool) -> str:
    found = _STEERING.search(text) or (None if lines else _BLANKS.search(text))
    if found:
        raise Refused(
            f"The {what} has a control character (U+{ord(found.group()):04X}) in it; type it again without.",
            field=field,
        )
    return clean(text, lines=lines).strip()


def number_text(number: float) -> str:
    """A count or an amount, which has at most three decimals: `3`, `1.5`."""
    return f"{number:.3f}".rstrip("0").rstrip(".")


def quoted(text: str, most: int = 60) -> str:
    """A text of the person's in a sentence: on one line, in quotes, cut when it is long."""
    line = visible(text)
    return f'"{line if len(line) <= most else line[:most].rstrip() + "…"}"'


def counted(number: float, noun: str, many: str = "") -> str:
    """How many of something: `1 day`, `3 days`; `many` is its plural where that is not by an s."""
    return f"{number_text(number)} {noun if number == 1 else many or noun + 's'}"


_WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def number_word(number: int) -> str:
    """A small number as it stands in a sentence: `two`; from eleven on in digits."""
    return _WORDS[number] if 0 <= number < len(_WORDS) else str(number)


def checked_name(text: str, what: str = "name", field: str = "name") -> str:
    """A one-line name, stripped and composed; raises Refused when empty, too long or with control characters."""
    name = _without_steering(text, what, field, lines=False)
    if not name:
        raise Refused(f"The {what} is empty; give it a few words.", field=field)
    if len(name) > NAME_LENGTH:
        raise Refused(
            f"The {what} has {len(name)} characters; {NAME_LENGTH} are the most; put the rest into a note.", field=field
        )
    return name


class Taken(NamedTuple):
    """A name that something has: what it is, and in a word how it was put away, empty where it was not."""

    name: str
    kind: str
    away: str = ""


def unused_name(text: str, taken: Iterable[Taken]) -> str:
    """A checked name that nothing has yet, whatever its case; raises Refused that says what has it."""
    name = checked_name(text)
    for other in taken:
        if other.name.casefold() == name.casefold():
            state = f", which is {other.away} and can be brought back" if other.away else ""
            raise Refused(f'There is already a {other.kind} "{other.name}"{state}; choose another name.', field="name")
    return name


def checked_text(text: str, what: str = "text", field: str = "text", *, empty: bool = False) -> str:
    """A text of any lines, stripped and composed; raises Refused when empty (unless `empty`), too long or steering."""
    words = _without_steering(text, what, field, lines=True)
    if not words and not empty:
        raise Refused(f"The {what} is empty; write a few words.", field=field)
    if len(words) > TEXT_LENGTH:
        raise Refused(f"The {what} has {len(words)} characters; {TEXT_LENGTH} are the most.", field=field)
    return words
