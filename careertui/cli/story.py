"""`story`: the career in roles, wins and skills, as a page, as Markdown or as JSON."""

import textwrap
from argparse import Namespace
from collections.abc import Iterable
from datetime import date
from typing import Any

from rich.cells import cell_len

from careertui.cli.arguments import JSON, flag, one_of
from careertui.cli.command import Command
from careertui.cli.context import Context
from careertui.cli.documents import document
from careertui.cli.printing import Cell, Line, cut, print_lines
from careertui.domain.days import dated, month_words
from careertui.domain.text import visible
from careertui.domain.views.story import EXPORT, StoryRole, StorySkill, StoryView, StoryWin, story_view

WRITE_ONE = 'Nothing to tell yet. Log a win with: careertui win "Ran the pod review alone"'
_SPECIAL = str.maketrans({sign: f"\\{sign}" for sign in "\\`*_[]<>|#"})


def run_story(context: Context, args: Namespace) -> int:
    """Print the story."""
    view = story_view(context.career, context.today)
    if args.json:
        return context.write_json(document(story_facts(view)))
    if args.markdown:
        for line in markdown_lines(view):
            context.say(line)
        return 0
    print_lines(context, story_page(context, view))
    return 0


def story_facts(view: StoryView) -> dict[str, Any]:
    """`story --json`."""
    return {
        "today": view.today,
        "name": view.name,
        "roles": [
            {
                "title": role.title,
                "org": role.org,
                "main": role.main,
                "start": role.start,
                "end": role.end,
                "wins": _wins(role.wins),
            }
            for role in view.roles
        ],
        "beside": _wins(view.beside),
        "skills": [
            {
                "name": skill.name,
                "level": skill.level,
                "words": skill.words,
                "proof": {"date": skill.proof.day, "text": skill.proof.text} if skill.proof else None,
            }
            for skill in view.skills
        ],
    }


def _wins(wins: Iterable[StoryWin]) -> list[dict[str, Any]]:
    return [{"date": win.date, "text": win.text, "side": win.side} for win in wins]


def heading(view: StoryView) -> str:
    """The story's title."""
    return f"{view.name}: the career so far" if view.name else "The career so far"


def role_words(role: StoryRole) -> str:
    """A role in one line: title, organisation, and that it is volunteering."""
    words = ", ".join(part for part in (role.title, role.org) if part) or "A role"
    return words if role.main else f"{words} (volunteering)"


def role_days(role: StoryRole) -> str:
    """From when to when, by months."""
    return f"{month_words(role.start)} to {month_words(role.end) if role.end else 'now'}"


def day_text(day: date) -> str:
    """A day as it is read years later."""
    return dated(day)


def skill_words(skill: StorySkill) -> str:
    """A skill's level in words and its proof."""
    proof = f"{day_text(skill.proof.day)}: {skill.proof.text}" if skill.proof else "no proof yet"
    return f"{skill.level} of 4, {skill.words}; {proof}"


def story_page(context: Context, view: StoryView) -> list[Line]:
    """The story as lines that fit the terminal."""
    if not (view.roles or view.beside or view.skills):
        return [(Cell(context.none(WRITE_ONE, "entry", "asset", "role")),)]
    lines = _wrapped(context, "", heading(view), "bold")
    for role in view.roles:
        lines += [(), *_wrapped(context, "", f"{role_words(role)}, {role_days(role)}", "bold")]
        lines += _win_lines(context, role.wins) or _wrapped(context, "  ", "no wins written down", "dim")
    if view.beside:
        lines += [(), *_wrapped(context, "", "Beside any role", "bold"), *_win_lines(context, view.beside)]
    if view.skills:
        lines += [(), *_wrapped(context, "", "Skills", "bold")]
        names = min(24, max(cell_len(visible(skill.name)) for skill in view.skills))
        for skill in view.skills:
            name = cut(skill.name, names, context.glyphs.ellipsis)
            lead = f"  {name}{' ' * (names - cell_len(name))}  "
            lines += _wrapped(context, lead, skill_words(skill))
    return lines


def _win_lines(context: Context, wins: Iterable[StoryWin]) -> list[Line]:
    return [line for win in wins for line in _wrapped(context, f"  {day_text(win.date):>11}  ", win.text)]


def _wrapped(context: Context, lead: str, text: str, style: str = "") -> list[Line]:
    """Text behind a lead, broken between words; the lines after the first are indented as far."""
    text = " ".join(visible(text).split())
    width = context.width
    if width is None:
        return [(Cell(lead + text, style),)]
    room = max(10, width - cell_len(lead))
    # a text with wide characters is counted in halves, so that it surely fits
    parts = textwrap.wrap(text, room if cell_len(text) == len(text) else room // 2) or [""]
    indent = " " * cell_len(lead)
    return [
        (Cell(cut(f"{indent if number else lead}{part}", width, context.glyphs.ellipsis), style),)
        for number, part in enumerate(parts)
    ]


def _plain(text: str) -> str:
    """User text in Markdown: one line in which no character means anything but itself."""
    return " ".join(visible(text).split()).translate(_SPECIAL)


def markdown_lines(view: StoryView) -> list[str]:
    """The story as Markdown."""
    lines = [f"# {_plain(heading(view))}"]
    for role in view.roles:
        lines += ["", f"## {_plain(role_words(role))}", "", role_days(role)]
        lines += ["", *(_markdown_win(win) for win in role.wins)] if role.wins else []
    if view.beside:
        lines += ["", "## Beside any role", "", *(_markdown_win(win) for win in view.beside)]
    if view.skills:
        lines += ["", "## Skills", ""]
        lines += [f"- **{_plain(skill.name)}**: {_plain(skill_words(skill))}" for skill in view.skills]
    return lines


def _markdown_win(win: StoryWin) -> str:
    return f"- {day_text(win.date)}: {_plain(win.text)}"


COMMANDS = (
    Command(
        "story",
        "Print the career story: all roles in order, the wins under each, skills with their proof.",
        EXPORT,
        (one_of(flag("--markdown", "as Markdown, to hand on"), JSON),),
        run_story,
    ),
)
