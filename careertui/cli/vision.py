"""`vision`: the newest revision as a page, as Markdown or as JSON; `pay` only when it is asked for."""

from argparse import Namespace
from typing import Any

from careertui.cli.arguments import JSON, flag, one_of
from careertui.cli.command import Command
from careertui.cli.context import Context
from careertui.cli.documents import document
from careertui.domain.days import month_words
from careertui.domain.text import visible
from careertui.domain.views.vision import VisionView, markdown, vision_view

NONE_YET = "No vision yet. Open careertui and press 2: a few short questions lead to it, each can be skipped."
LABEL = 14


def run_vision(context: Context, args: Namespace) -> int:
    """Print the vision."""
    view = vision_view(context.career, context.today, pay=args.pay)
    if args.json:
        return context.write_json(document(vision_facts(view)))
    for line in markdown(view) if args.markdown else page(context, view):
        context.say(line)
    return 0


def page(context: Context, view: VisionView) -> list[str]:
    """The vision as plain lines, wrapped to the terminal."""
    vision = view.vision
    if vision is None or view.horizon is None:
        return [context.none(NONE_YET, "vision")]
    dot = f" {context.glyphs.dot} "
    lines = [f"{context.glyphs.vision} {view.line}"] if view.line else []
    lines.append(f"{month_words(view.horizon)}{dot}{view.to_go}{dot}{view.newest}")
    three = [("Purpose", vision.purpose), ("From, to", vision.from_to)]
    three += [(f"Done {number}", text) for number, text in enumerate(vision.accomplishments, 1)]
    lines += _block(context, three)
    values = [
        (f"{value.rank}", f"{value.value}: {', '.join(each.name for each in value.served_by) or 'nothing serves it'}")
        for value in view.values
    ]
    lines += _block(context, values, 2)
    outline = [(line.title, line.text) for line in view.outline]
    outline.append(("Drives, 1-5", view.drives))
    return lines + _block(context, outline)


def _block(context: Context, pairs: list[tuple[str, str]], label: int = LABEL) -> list[str]:
    """Titles and texts in two columns after a blank line; nothing where all texts are empty."""
    import textwrap

    room = max(20, (context.width or 10_000) - label - 1)
    lines = [
        f"{title if number == 0 else '':<{label}}{part}"
        for title, text in pairs
        if text
        for number, part in enumerate(textwrap.wrap(visible(text), room) or [""])
    ]
    return ["", *lines] if lines else []


def vision_facts(view: VisionView) -> dict[str, Any]:
    """The view as `--json` gives it."""
    vision = view.vision
    known = None
    if vision is not None:
        known = {
            "rev": vision.rev,
            "created": vision.created,
            "start": vision.start,
            "horizon": view.horizon,
            "months": view.months,
            "line": view.line,
            "purpose": vision.purpose,
            "from_to": vision.from_to,
            "accomplishments": vision.accomplishments,
            "values": view.values,
            "outline": {line.field: line.text for line in view.outline},
            "sliders": vision.sliders,
            "why_changed": vision.why_changed,
        }
    revisions = [
        {"rev": each.rev, "created": each.created, "line": line, "why_changed": each.why_changed}
        for each, line in zip(view.revisions, view.lines, strict=True)
    ]
    return {"today": view.today, "vision": known, "revisions": revisions}


COMMANDS = (
    Command(
        "vision",
        "Print the vision: where I want to be in five years, what it ranks and what serves it.",
        "careertui vision --markdown > vision.md",
        (
            one_of(flag("--markdown", "the vision and its outline as Markdown"), JSON),
            flag("--pay", "with the line about pay, which is left out otherwise"),
        ),
        run_vision,
    ),
)
