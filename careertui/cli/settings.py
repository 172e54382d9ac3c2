"""`set` and `path`: what is kept in the data file besides facts, and where that file is."""

import os
from argparse import Namespace

from careertui.actions.settings import set_setting
from careertui.cli.arguments import value
from careertui.cli.command import Command
from careertui.cli.context import Context
from careertui.domain.settings import setting_names, setting_text, setting_words
from careertui.domain.views.setting import setting_changes
from careertui.store.clock import checked_zone


def run_set(context: Context, args: Namespace) -> int:
    """Show all settings, show one, or set it; what that changes is said before it is done."""
    settings = context.store.snapshot().career.settings
    if args.name is None:
        width = max(map(len, setting_names()))
        for name in setting_names():
            shown = (
                context.clock.zone_words(settings, os.environ) if name == "timezone" else setting_text(settings, name)
            )
            context.say(f"{name:<{width}}  {shown:<4}  {setting_words(name)}".rstrip())
        return 0
    if args.value is None:
        context.say(setting_text(settings, args.name))
        return 0
    value = args.value
    if args.name == "timezone":
        value = checked_zone(value)
    for line in setting_changes(context.career, context.today, args.name, value):
        context.say(f"{line.replace('→', context.glyphs.vision)}.")
    commit = context.commit(lambda career: set_setting(career, args.name, value))
    there = ""
    if args.name == "timezone" and context.clock.fixed is None:
        there = context.clock.zone_words(commit.snapshot.career.settings, os.environ)
    return context.confirm(commit, there)


def run_path(context: Context, args: Namespace) -> int:
    """Say where the data file is, or would be."""
    context.say(context.path)
    return 0


COMMANDS = (
    Command(
        "set",
        "Show all settings kept in the data file, show one, or set it.",
        "careertui set timezone Europe/Berlin",
        (
            value("name", "NAME", nargs="?"),
            value("value", "VALUE", nargs="?"),
        ),
        run_set,
    ),
    Command("path", "Say where the data file is.", 'jq .habits "$(careertui path)"', (), run_path),
)
