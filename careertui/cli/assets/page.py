"""Assets, roles and the log as lines."""

from collections.abc import Sequence
from datetime import date

from careertui.cli.context import Context
from careertui.cli.printing import Cell, Column, Line, table, text_line
from careertui.content.glyphs import Glyphs
from careertui.domain.days import day_words
from careertui.domain.views.assets import AssetsView, PersonLine, SafeguardLine, SkillLine

NOTHING = 'Nothing yet. Add something with: careertui asset add person "Ann Lee" --org Acme --tie mentor'


def assets_page(context: Context, view: AssetsView, kind: str = "", *, archived: bool = False) -> list[Line]:
    """Skills, people and safeguards, each as a table of its own; of one kind only where that is asked for."""
    parts: list[list[Line]] = []
    if view.skills and kind in ("", "skill"):
        parts.append(_skills(context, view.skills))
    if view.people and kind in ("", "person"):
        note = [text_line(context, view.network.words)] if view.network.words else []
        parts.append([*_people(context, view.people), *note])
    if view.safeguards and kind in ("", "safeguard"):
        parts.append([*_safeguards(context, view.safeguards), text_line(context, view.readiness.words.capitalize())])
    if archived and view.archived:
        names = [each.name for each in view.archived if kind in ("", each.kind)]
        parts.append([text_line(context, f"Archived: {', '.join(names)}")] if names else [])
    parts = [part for part in parts if part]
    if not parts:
        return [(Cell(context.none(NOTHING, "asset")),)]
    return [line for number, part in enumerate(parts) for line in ([(Cell(""),), *part] if number else part)]


def _skills(context: Context, skills: Sequence[SkillLine]) -> list[Line]:
    glyphs, today = context.glyphs, context.today
    columns = [
        Column("Skill", flexible=True),
        Column("level"),
        Column("want"),
        Column("last proof", spare=1),
        Column("needed by", spare=2),
    ]
    rows = [
        [
            Cell(skill.name),
            Cell(str(skill.level)),
            Cell(str(skill.want) if skill.want else glyphs.none),
            Cell(day_words(skill.proof.day, today) if skill.proof else glyphs.none),
            Cell(", ".join(f"{need.title} {need.level}" for need in skill.needs) or "no goal", "dim"),
        ]
        for skill in skills
    ]
    return table(columns, rows, context.width, glyphs.ellipsis)


def _people(context: Context, people: Sequence[PersonLine]) -> list[Line]:
    glyphs = context.glyphs
    columns = [
        Column("Person", flexible=True),
        Column("organisation", spare=2),
        Column("tie", spare=3),
        Column("", spare=1),
        Column("last"),
        Column(""),
    ]
    rows = [
        [
            Cell(person.name),
            Cell(person.org or glyphs.none),
            Cell(person.tie),
            Cell("outside" if person.is_outside else "inside", "dim"),
            *_fresh_cells(person, context.today, glyphs),
        ]
        for person in people
    ]
    return table(columns, rows, context.width, glyphs.ellipsis)


def _safeguards(context: Context, safeguards: Sequence[SafeguardLine]) -> list[Line]:
    glyphs = context.glyphs
    columns = [Column("Safeguard", flexible=True), Column("every", right=True, spare=1), Column("last"), Column("")]
    rows = [
        [Cell(each.name), Cell(f"{each.every} mo", "dim"), *_fresh_cells(each, context.today, glyphs)]
        for each in safeguards
    ]
    return table(columns, rows, context.width, glyphs.ellipsis)


def _fresh_cells(line: PersonLine | SafeguardLine, today: date, glyphs: Glyphs) -> list[Cell]:
    freshness = line.freshness
    last = day_words(freshness.last, today) if freshness.last else glyphs.none
    return [Cell(last), Cell(freshness.words, "bold" if freshness.state == "stale" else "dim")]
