"""Commands about the whole file: what it tells, what changed last, its settings."""

from careertui.cli import arguments
from careertui.cli.command import Command

FILE = (
    Command(
        "vision",
        "Print the vision: where I want to be in five years, what it ranks and what serves it.",
        "careertui vision --markdown > vision.md",
        arguments.vision,
        "vision.run_vision",
    ),
    Command(
        "story",
        "Print the career story: all roles in order, the wins under each, skills with their proof.",
        "careertui story --markdown > story.md",
        arguments.story,
        "story.run_story",
    ),
    Command(
        "undo",
        "Take back the last change, whichever session made it.",
        "careertui undo",
        arguments.nothing,
        "history.run_undo",
    ),
    Command(
        "redo",
        "Do again what was taken back.",
        "careertui redo",
        arguments.nothing,
        "history.run_redo",
    ),
    Command(
        "set",
        "Show all settings kept in the data file, show one, or set it.",
        "careertui set timezone Europe/Berlin",
        arguments.setting,
        "settings.run_set",
    ),
    Command(
        "path",
        "Say where the data file is.",
        'jq .habits "$(careertui path)"',
        arguments.nothing,
        "settings.run_path",
    ),
)
