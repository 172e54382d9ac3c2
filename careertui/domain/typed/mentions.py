"""Names in running text: `@Priya` touches a person, `@"Owning a budget"=2` proves a skill and says its level.

A name is an asset's: whole, in quotes, or the beginning of one that only one asset has. A beginning ends where a word
ends, and no further capitalised word or initial stands behind it unless the name has that too: `@Sam Smith` is not Sam
Jones. The text stays as it was typed; who is named is kept apart, as ids.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from careertui.domain.errors import Refused, listed
from careertui.domain.records import Asset
from careertui.domain.text import folded, folded_length, visible
from careertui.domain.typed.numbers import skill_level

SHOWN = 6  # candidates listed in an error

_AT = re.compile(r"(?<![^\s(\"'“‘/–—-])@(?=[^\s@])")  # not the one inside a mail address
_QUOTED = re.compile(r"[\"“]([^\"”]+)[\"”]")
_WORD = re.compile(r"[^\s@=,;:.!?()\[\]\"“”…]+(?:\.[^\s@=,;:.!?()\[\]\"“”…]+)*")
_BLANKS = re.compile(r"[ \t]+")
_NEXT = re.compile(r"[ \t]+([^\W\d_](?:[\w-]|['’](?!s\b))*)")  # the word behind, without its possessive s
_GOES_ON = re.compile(r"\w|[-'’‐](?!s\b)\w")  # Sam Jones-Smith, but not Sam Jones's
_LEVEL = re.compile(r"=\s?(-?\d+|[^\W\d_]\w*)")


class Named(NamedTuple):
    """The assets a text names, in their order, and the levels it says by skill id."""

    assets: tuple[str, ...]
    levels: dict[str, int]


def named(text: str, assets: Sequence[Asset], field: str = "text", *, kept: str = "") -> Named:
    """The names in a text; raises Refused for a name nobody has or several have, and for a level that can't be.

    `field` is the form's field that the text stands in. A name that stood in `kept`, the text before, may be nobody's.
    """
    try:
        return _named(text, assets, kept)
    except Refused as refused:
        raise Refused(str(refused), field=field) from None


def _named(text: str, assets: Sequence[Asset], kept: str) -> Named:
    found: dict[str, None] = {}
    levels: dict[str, int] = {}
    at = 0
    while match := _AT.search(text, at):
        at = match.end()
        try:
            asset, end = _name_at(text, at, assets)
        except Refused:
            if f"@{_said_name(text, at)}" not in kept:
                raise
            continue
        found[asset.id] = None
        if level := _LEVEL.match(text, end):
            levels[asset.id] = checked_level(asset, level[1])
            end = level.end()
        at = end
    return Named(tuple(found), levels)


def _name_at(text: str, at: int, assets: Sequence[Asset]) -> tuple[Asset, int]:
    """The asset named from a place in the text on, and where the name ends."""
    if quoted := _QUOTED.match(text, at):
        return asset_called(quoted[1], assets), quoted.end()
    whole, whole_end = _whole_name(text, at, assets)
    end = _beginning_end(text, at, assets)
    if whole is not None and whole_end >= end:
        return whole, whole_end
    called = _called(text[at:end], assets)
    if len(called) > 1 or (called and _goes_with(text, end, called[0].name[end - at :])):
        return asset_called(text[at:end], assets), end
    name = _said_name(text, at)
    if not name:
        raise Refused("There is an @ without a name behind it; write a name, or leave the @ out.", field="text")
    raise _nobody(name, assets)


def _whole_name(text: str, at: int, assets: Sequence[Asset]) -> tuple[Asset | None, int]:
    """The asset with the longest name that stands here whole, and where it ends."""
    longest, end = None, at
    for asset in assets:
        stop = at + (folded_length(text[at:], folded(asset.name)) or 0)
        if stop > end and not _GOES_ON.match(text, stop):
            longest, end = asset, stop
    return longest, end


def _beginning_end(text: str, at: int, assets: Sequence[Asset]) -> int:
    """Where the longest beginning of somebody's name ends, word by word; `at` where there is none."""
    end, start = at, at
    while word := _WORD.match(text, start):
        bare = start + len(re.split("['’]", word[0])[0])  # "Priya's"
        fitting = [stop for stop in (word.end(), bare) if stop > start and _called(text[at:stop], assets)]
        if fitting:
            end = fitting[0]
        blanks = _BLANKS.match(text, word.end())
        if blanks is None or word.end() not in fitting:
            break
        start = blanks.end()
    return end


def _goes_with(text: str, end: int, rest: str) -> bool:
    """Whether the word behind a beginning leaves it a name's: none, a small one, or one that its rest has too."""
    following = _NEXT.match(text, end)
    if following is None or not following[1][0].isupper():
        return True
    word, words = folded(following[1]), re.split(r"\W+", folded(rest))
    return any(each == word or (len(word) == 1 and each.startswith(word)) for each in words)


def _said_name(text: str, at: int) -> str:
    """What stands behind an @, as a sentence says it: what is in quotes, or a word and the capitalised ones behind."""
    if quoted := _QUOTED.match(text, at):
        return quoted[0]
    word = _WORD.match(text, at)
    if word is None:
        return ""
    end = word.end()
    while (following := _NEXT.match(text, end)) and following[1][0].isupper():
        end = following.end()
    return text[at:end]


def _called(text: str, assets: Sequence[Asset]) -> list[Asset]:
    wanted = folded(" ".join(text.split()))
    exact = [asset for asset in assets if folded(asset.name) == wanted]
    return exact or [asset for asset in assets if wanted and folded(asset.name).startswith(wanted)]


def asset_called(text: str, assets: Sequence[Asset]) -> Asset:
    """The asset of this name, or the only one whose name begins so; raises Refused that lists the candidates."""
    found = _called(text, assets)
    if len(found) == 1:
        return found[0]
    if found:
        raise Refused(
            f"@{visible(text)} could be {_names(found)}; write a little more, in quotes where it has blanks.",
            field="text",
        )
    raise _nobody(text, assets)


def _nobody(text: str, assets: Sequence[Asset]) -> Refused:
    name = visible(text.strip('"“”'))
    if not assets:
        return Refused(
            f'There is no "{name}" yet; add a skill or a person of that name first, or leave the @ out.', field="text"
        )
    return Refused(f'There is no "{name}"; there is {_names(assets)}; or leave the @ out.', field="text")


def _names(assets: Sequence[Asset]) -> str:
    return listed((asset.name for asset in assets), SHOWN)


def checked_level(asset: Asset, text: str, field: str = "text") -> int:
    """A skill's level, 0 to 4, from what was written; raises Refused for others, and for what is no skill."""
    if asset.kind != "skill":
        raise Refused(f'"{asset.name}" is a {asset.kind}; only a skill has a level.', field=field)
    return skill_level(text, field, asset.name)


def split_level(text: str, assets: Sequence[Asset]) -> tuple[str, str | None]:
    """The name and the level of `NAME=LEVEL`; no level where there is none, or where a name itself has the sign."""
    name, equals, level = text.rpartition("=")
    if not equals or any(folded(asset.name) == folded(text.strip()) for asset in assets):
        return text, None
    return name, level.strip()


def begun(text: str) -> str | None:
    """What was typed so far of a name at the end of a text; None where no name is being typed."""
    matches = list(_AT.finditer(text + "x" if text.endswith("@") else text))
    if not matches:
        return None
    return text[matches[-1].end() :].lstrip('"“')


def offered(text: str, assets: Sequence[Asset], most: int = 5) -> list[Asset]:
    """The assets whose name could be the one being typed at the end of a text: beginnings first, then parts."""
    typed = begun(text)
    if typed is None:
        return []
    wanted = folded(typed)
    first = [asset for asset in assets if folded(asset.name).startswith(wanted)]
    if any(folded(asset.name) == wanted for asset in first):
        return []
    parts = [asset for asset in assets if wanted and f" {wanted}" in folded(asset.name)]
    return [*first, *(asset for asset in parts if asset not in first)][:most]


def completed(text: str, asset: Asset) -> str:
    """The text with the name being typed at its end written in full."""
    matches = list(_AT.finditer(text + "x" if text.endswith("@") else text))
    head = text[: matches[-1].end()] if matches else f"{text}@"
    return f"{head}{asset.name}"
