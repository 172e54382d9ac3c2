"""Names in running text: `@Priya` touches a person, `@"Owning a budget"=2` proves a skill and says its level.

A name is an asset's: written in full, in quotes, or the beginning of one that only one asset has. What is stored is the
text as people read it, with the names written out, and the ids apart.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from careertui.domain.errors import Refused, listed
from careertui.domain.records import Asset
from careertui.domain.text import visible
from careertui.domain.typed.numbers import skill_level

SHOWN = 6  # candidates listed in an error

_AT = re.compile(r"(?<![^\s(\"'“‘/–—-])@(?=[^\s@])")  # not the one inside a mail address
_QUOTED = re.compile(r"[\"“]([^\"”]+)[\"”]")
_WORD = re.compile(r"[^\s@=,;:.!?()\[\]\"“”…]+(?:\.[^\s@=,;:.!?()\[\]\"“”…]+)*")
_LEVEL = re.compile(r"=\s?(-?\d+|[^\W\d_]\w*)")


class Named(NamedTuple):
    """A text as it is stored, the assets it names in their order, and the levels it says by skill id."""

    text: str
    assets: tuple[str, ...]
    levels: dict[str, int]


def named(text: str, assets: Sequence[Asset], field: str = "text") -> Named:
    """The names in a text; raises Refused for a name nobody has or several have, and for a level that can't be.

    `field` is the form's field that the text stands in.
    """
    try:
        return _named(text, assets)
    except Refused as refused:
        raise Refused(str(refused), field=field) from None


def _named(text: str, assets: Sequence[Asset]) -> Named:
    pieces: list[str] = []
    found: dict[str, None] = {}
    levels: dict[str, int] = {}
    at = 0
    while match := _AT.search(text, at):
        asset, end = _name_at(text, match.end(), assets)
        pieces += [text[at : match.start()], asset.name]
        found[asset.id] = None
        if level := _LEVEL.match(text, end):
            levels[asset.id] = checked_level(asset, level[1])
            end = level.end()
        at = end
    return Named("".join([*pieces, text[at:]]), tuple(found), levels)


def _name_at(text: str, at: int, assets: Sequence[Asset]) -> tuple[Asset, int]:
    """The asset named from a place in the text on, and where the name ends."""
    if quoted := _QUOTED.match(text, at):
        return asset_called(quoted[1], assets), quoted.end()
    full = [asset for asset in assets if _begins(text[at:], asset.name)]
    if full:
        asset = max(full, key=lambda each: len(each.name))
        return asset, at + len(asset.name)
    word = _WORD.match(text, at)
    if word is None:
        raise Refused("There is an @ without a name behind it; write a name, or leave the @ out.", field="text")
    bare = re.split("['’]", word[0])[0]  # "Priya's"
    if bare and bare != word[0] and _called(bare, assets) and not _called(word[0], assets):
        return asset_called(bare, assets), at + len(bare)
    return asset_called(word[0], assets), word.end()


def _begins(text: str, name: str) -> bool:
    """Whether a text begins with a whole name."""
    return text[: len(name)].casefold() == name.casefold() and not text[len(name) : len(name) + 1].isalnum()


def _called(text: str, assets: Sequence[Asset]) -> list[Asset]:
    wanted = text.strip().casefold()
    exact = [asset for asset in assets if asset.name.casefold() == wanted]
    return exact or [asset for asset in assets if wanted and asset.name.casefold().startswith(wanted)]


def asset_called(text: str, assets: Sequence[Asset]) -> Asset:
    """The asset of this name, or the only one whose name begins so; raises Refused that lists the candidates."""
    found = _called(text, assets)
    if len(found) == 1:
        return found[0]
    name = visible(text)
    if found:
        raise Refused(
            f"@{name} could be {_names(found)}; write a little more, in quotes where it has blanks.", field="text"
        )
    if not assets:
        raise Refused(
            f'There is no "{name}" yet; add a skill or a person of that name first, or leave the @ out.', field="text"
        )
    raise Refused(f'There is no "{name}"; there is {_names(assets)}; or leave the @ out.', field="text")


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
    if not equals or any(asset.name.casefold() == text.strip().casefold() for asset in assets):
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
    wanted = typed.casefold()
    first = [asset for asset in assets if asset.name.casefold().startswith(wanted)]
    if any(asset.name.casefold() == wanted for asset in first):
        return []
    parts = [asset for asset in assets if wanted and f" {wanted}" in asset.name.casefold()]
    return [*first, *(asset for asset in parts if asset not in first)][:most]


def completed(text: str, asset: Asset) -> str:
    """The text with the name being typed at its end written in full, in quotes where it has blanks."""
    matches = list(_AT.finditer(text + "x" if text.endswith("@") else text))
    head = text[: matches[-1].end()] if matches else f"{text}@"
    name = f'"{asset.name}"' if " " in asset.name else asset.name
    return f"{head}{name}"
