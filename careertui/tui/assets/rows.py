"""The lines of the Assets screen: skills, people, safeguards and roles in one list."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

import msgspec
from rich.cells import cell_len

from careertui.content.glyphs import level_bar
from careertui.domain.days import month_words, narrow_day
from careertui.domain.evidence.evidence import Freshness
from careertui.domain.evidence.readiness import Readiness
from careertui.domain.records import Asset
from careertui.domain.text import folded
from careertui.domain.views.assets import (
    AssetsView,
    PersonLine,
    SafeguardLine,
    SkillLine,
)
from careertui.domain.views.roles import RoleLine
from careertui.tui.look import Look
from careertui.tui.rows import Piece, Row, fit, match_row, rule, wrapped
from careertui.tui.widths import PAGE_WIDTH

STANDS = {"current": "main", "open": "open", "beside": "beside", "planned": "planned", "past": ""}
EVERY_COLUMN, MIDDLE = 70, 54  # from these widths on: everything; without what stands beside the name
STATE = 12  # "stale 149 d"
LAST = 10  # "12 May 25"


class AssetKey(msgspec.Struct, frozen=True):
    """The row of a skill, a person or a safeguard."""

    id: str


class RoleKey(msgspec.Struct, frozen=True):
    """A role's row."""

    id: str


class Section(NamedTuple):
    """A part of the list: its title, a note at the end of its rule, its rows with what they are found by."""

    kind: str
    title: str
    note: str
    rows: tuple[tuple[str, Row], ...]
    hint: str


def assets_rows(view: AssetsView, width: int, look: Look, *, text: str = "", archived: bool = False) -> list[Row]:
    """The whole list; `text` filters by name, organisation or goal; archived ones come last when asked for."""
    width = min(width, PAGE_WIDTH)
    sections = list(_sections(view, width, look))
    if text:
        wanted = folded(text)
        rows = [pair for section in sections for pair in section.rows]
        found = [row for words, row in rows if wanted in folded(words)]
        return [*found, match_row(len(found), len(rows), text, width)]
    result: list[Row] = []
    for section in sections:
        result.append(rule(section.title, width, look.glyphs.rule, section.note))
        result += [row for _, row in section.rows]
        if not section.rows:
            result += [Row((Piece(f"  {line}", "dim"),)) for line in wrapped(section.hint, width - 3)]
    if archived:
        result.append(rule("Archived", width, look.glyphs.rule, "" if view.archived else "none"))
        result += [_archived_row(asset, width, look) for asset in view.archived]
    return result


def _sections(view: AssetsView, width: int, look: Look) -> Iterable[Section]:
    add = look.keys.name("asset.add")
    short = sum(skill.is_short and skill.is_attached for skill in view.skills)
    yield Section(
        "skill",
        "Skills",
        f"{short} below what a goal needs" if short else "",
        tuple(
            (_words(each.name, *(n.title for n in each.needs)), skill_row(each, view.today, width, look))
            for each in view.skills
        ),
        f"{add} adds one: what your next stone needs and you can't prove yet",
    )
    yield Section(
        "person",
        "People",
        view.network.words,
        tuple(
            (_words(each.name, each.org, each.tie), person_row(each, view.today, width, look)) for each in view.people
        ),
        f"{add} adds one: someone who helps you grow and works elsewhere",
    )
    yield Section(
        "safeguard",
        "Safeguards",
        readiness_words(view.readiness, width),
        tuple((each.name, safeguard_row(each, view.today, width, look)) for each in view.safeguards),
        f"{add} adds the ten to begin with: CV, runway, references, first calls {look.glyphs.ellipsis}",
    )
    yield Section(
        "role",
        "Roles",
        "" if any(role.is_current for role in view.roles) else "no main one" if view.roles else "",
        tuple((_words(each.title, each.org), role_row(each, view.today, width, look)) for each in view.roles),
        f"{add} adds the job you have; who is outside follows from it",
    )


def _words(*words: str) -> str:
    return "\n".join(words)


def readiness_words(readiness: Readiness, width: int = PAGE_WIDTH) -> str:
    """Ready so many of all, and when it was rehearsed; in few words where it is narrow."""
    if width >= MIDDLE or not readiness.all:
        return readiness.words
    days = readiness.rehearsed_days
    return f"{readiness.fresh} of {readiness.all}, {'no drill yet' if days is None else f'drill {days} d'}"


def _last(day: date | None, today: date, look: Look) -> str:
    return narrow_day(day, today) if day else look.glyphs.none


def _state(freshness: Freshness) -> Piece:
    return Piece(fit(freshness.words, STATE, right=True), "strong" if freshness.state == "stale" else "dim")


def _tail(freshness: Freshness, today: date, look: Look) -> list[Piece]:
    return [Piece(fit(_last(freshness.last, today, look), LAST, right=True)), _state(freshness)]


def _row(name: str, key: AssetKey | RoleKey, middle: list[Piece], tail: list[Piece], width: int, look: Look) -> Row:
    room = width - 3 - sum(cell_len(piece.text) for piece in (*middle, *tail))
    return Row((Piece(fit(name, max(8, room), look.glyphs.ellipsis)), *middle, *tail), key)


def skill_row(skill: SkillLine, today: date, width: int, look: Look) -> Row:
    """A skill: level against what is wanted, its newest proof, who asks for it."""
    level = f"{skill.level}/{skill.want}" if skill.want else f"{skill.level}"
    bar = level_bar(look.glyphs, skill.level, skill.want)
    middle = [Piece(" "), Piece(fit(bar, 5), "good"), Piece(fit(level, 4))]
    if width >= EVERY_COLUMN:
        middle.append(Piece(fit(_needed(skill), 17, look.glyphs.ellipsis), "dim"))
    if width < MIDDLE:
        return _row(skill.name, AssetKey(skill.id), middle, [_state(skill.freshness)], width, look)
    return _row(skill.name, AssetKey(skill.id), middle, _proved(skill, today, look), width, look)


def _proved(skill: SkillLine, today: date, look: Look) -> list[Piece]:
    state = _state(skill.freshness) if skill.proof else Piece(fit("no proof", STATE, right=True), "strong")
    proof = skill.proof.day if skill.proof else None
    return [Piece(fit(_last(proof, today, look), LAST, right=True)), state]


def _needed(skill: SkillLine) -> str:
    if not skill.needs:
        return "no goal needs it"
    more = len(skill.needs) - 1
    return skill.needs[0].title + (f" +{more}" if more else "")


def person_row(person: PersonLine, today: date, width: int, look: Look) -> Row:
    """A person: where, what ties us, outside or not, and how fresh."""
    middle: list[Piece] = []
    if width >= MIDDLE:
        middle.append(Piece(" " + fit(person.org or look.glyphs.none, 13, look.glyphs.ellipsis), "dim"))
    if width >= EVERY_COLUMN:
        middle.append(Piece(" " + fit(person.tie, 10), "dim"))
    middle.append(Piece(fit(" out" if person.is_outside else " in", 5), "" if person.is_outside else "dim"))
    tail = _tail(person.freshness, today, look) if width >= MIDDLE else [_state(person.freshness)]
    return _row(person.name, AssetKey(person.id), middle, tail, width, look)


def safeguard_row(safeguard: SafeguardLine, today: date, width: int, look: Look) -> Row:
    """A safeguard: how often it wants a look, and how fresh."""
    freshness = safeguard.freshness
    middle = [Piece(f" {safeguard.every:>2} mo", "dim")] if width >= EVERY_COLUMN else []
    tail = _tail(freshness, today, look) if width >= MIDDLE else [_state(freshness)]
    return _row(safeguard.name, AssetKey(safeguard.id), middle, tail, width, look)


def role_row(role: RoleLine, today: date, width: int, look: Look) -> Row:
    """A role: where, from when to when; the current one says so."""
    first = month_words(role.start)
    last = "now" if role.end is None else month_words(role.end)
    when = f"{first} {look.glyphs.none} {last}" if width >= MIDDLE else last
    state = "look at it" if role.review_due else STANDS[role.standing]
    style = "strong" if role.review_due else "good" if role.is_current else "dim"
    tail = [
        Piece(fit(when, 20 if width >= MIDDLE else 9, right=True), "dim"),
        Piece(fit(state, STATE, right=True), style),
    ]
    middle = (
        [Piece(" " + fit(role.org or look.glyphs.none, 17, look.glyphs.ellipsis), "dim")] if width >= MIDDLE else []
    )
    return _row(role.title, RoleKey(role.id), middle, tail, width, look)


def _archived_row(asset: Asset, width: int, look: Look) -> Row:
    when = f"archived {month_words(asset.archived)}" if asset.archived else ""
    tail = [Piece(fit(asset.kind, 10), "dim"), Piece(fit(when, 18, right=True), "dim")]
    return _row(asset.name, AssetKey(asset.id), [Piece(" ")], tail if width >= MIDDLE else tail[:1], width, look)
