"""What every command works with: the data file, the day, and where its words go."""

import io
import os
import sys
from collections.abc import Callable
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any, TextIO

from careertui.domain.text import visible
from careertui.store.clock import Clock, zone_problem

if TYPE_CHECKING:
    from argparse import Namespace

    from careertui.content.glyphs import Glyphs
    from careertui.domain.career import Career
    from careertui.domain.change import Change
    from careertui.domain.records import Goal, Habit
    from careertui.domain.typed.days import Asked
    from careertui.domain.views.later import Kept
    from careertui.store.config import Config
    from careertui.store.store import Commit, Store


class Usage(Exception):
    """The words are each right but not together; told as the parser tells it, exit code 2."""


def given(args: "Namespace", *names: str) -> "dict[str, Any]":
    """The options that were said, of those named that the command takes, by the names that a draft has for them."""
    return {name: value for name in names if (value := getattr(args, name, None)) is not None}


class Context:
    """One run of a command. The store is opened, and the config read, by who needs it first."""

    def __init__(self, path: str, today: date | None = None, *, is_demo: bool = False) -> None:
        self.path = path
        self.is_demo = is_demo
        self.clock = Clock(today)
        self._late: list[str] = []  # what is to be said of days before they are saved
        self.out: TextIO = sys.stdout or io.StringIO()
        self.err: TextIO = sys.stderr or io.StringIO()

    @cached_property
    def store(self) -> "Store":
        """The data file's store."""
        from careertui.store.store import Store

        return Store(self.path)

    @cached_property
    def config(self) -> "Config":
        """How things look; what is wrong in the config file is said once."""
        from careertui.store.config import load_config
        from careertui.store.paths import config_file

        config = load_config(config_file(os.environ))
        for problem in config.problems:
            self.warn(problem)
        return config

    @property
    def career(self) -> "Career":
        """The newest facts, seen as of today."""
        return self.clock.career(self.store.snapshot().career, self.today).as_of(self.today)

    @cached_property
    def today(self) -> date:
        """The logical day, the same for the whole run."""
        settings = self.store.snapshot().career.settings
        if self.clock.fixed is None and (problem := zone_problem(settings)):
            self.warn(problem)
        return self.clock.today(settings)

    def day(self, text: str, field: str = "day", asked: "Asked | None" = None) -> date:
        """The day meant by a word of the command line, of a fact unless something else is asked for.

        One that has passed where one ahead is meant is said before it is saved.
        """
        from careertui.domain.typed.days import FACT, late_words, spoken_day

        asked = asked or FACT
        day = spoken_day(text, self.today, field, asked)
        if asked.is_late(day, self.today):
            self._late.append(late_words(day, self.today))
        return day

    def given_day(self, text: str | None, field: str = "day", asked: "Asked | None" = None) -> date | None:
        """The day meant by an option's word; None where the option was not given."""
        return None if text is None else self.day(text, field, asked)

    def habit(self, text: str, *, retired: bool = False) -> "Habit":
        """The habit meant by a word of the command line; raises Refused that lists the candidates."""
        from careertui.domain.typed.matching import found_habit

        return found_habit(text, self.career.habits, retired=retired)

    def goal(self, text: str, *, closed: bool = False) -> "Goal":
        """The goal meant by a word of the command line; raises Refused that lists the candidates."""
        from careertui.domain.typed.matching import found_goal

        return found_goal(text, self.career.goals, closed=closed)

    def commit(self, action: "Callable[[Career], Change]") -> "Commit":
        """Run an action on the newest facts and save; what the store has to say about it is said."""

        def told(career: "Career") -> "Change":
            change = action(career)
            while self._late:
                self.warn(self._late.pop(0))
            return change

        commit = self.store.commit(self.clock.by(told, self.today), self.today)
        self.tell_notes(commit)
        return commit

    def commit_weeks(self, action: "Callable[[Career], Change]") -> int:
        """Run an action that changes how weeks are read, and say with what it did what that comes to."""
        from careertui.domain.views.effect import effect_words

        before, commit = self.career, self.commit(action)
        after = self.clock.career(commit.snapshot.career, self.today).as_of(self.today)
        return self.confirm(commit, effect_words(before, after, self.today))

    def none(self, words: str, *kept: "Kept") -> str:
        """Why there is nothing: these words, or from which day on there is something."""
        from careertui.domain.views.later import later_words

        return later_words(self.career, self.today, *kept) or words

    def tell_notes(self, commit: "Commit") -> None:
        """Say what a commit left for the person to know."""
        for note in commit.notes:
            self.warn(note)

    def confirm(self, commit: "Commit", *more: str) -> int:
        """One line on what was done, with `more` parts behind it; the exit code."""
        label = commit.change.label if commit.change.edits else f"{commit.change.label} (as it was already)"
        self.say(f" {self.glyphs.dot} ".join([label, *(part for part in more if part)]))
        return 0

    @cached_property
    def glyphs(self) -> "Glyphs":
        """The glyphs this output can show and the person wants to see."""
        from careertui.content.glyphs import ASCII, UNICODE

        return ASCII if self.config.glyphs == "ascii" or not self._can_show("".join(UNICODE)) else UNICODE

    @cached_property
    def is_coloured(self) -> bool:
        """Whether colours are welcome: a terminal that can, and no NO_COLOR."""
        return self.out.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"

    @cached_property
    def width(self) -> int | None:
        """The terminal's columns; None where lines may be as long as they are."""
        columns = os.environ.get("COLUMNS", "")
        if columns.isascii() and columns.isdigit() and 0 < int(columns) < 10_000:
            return int(columns)
        try:
            return os.get_terminal_size(self.out.fileno()).columns or 80 if self.out.isatty() else None
        except (OSError, ValueError):
            return 80

    def say(self, line: str) -> None:
        """One line on the standard output, harmless whatever names are in it."""
        line = visible(line)
        if not self._can_show(line):
            from careertui.content.glyphs import ASCII, UNICODE

            stand_ins = {ord(glyph): plain for glyph, plain in zip(UNICODE, ASCII, strict=True) if len(glyph) == 1}
            encoding = self.out.encoding or "ascii"
            line = line.translate(stand_ins).encode(encoding, "replace").decode(encoding)
        self.out.write(line + "\n")

    def warn(self, sentence: str) -> None:
        """One sentence on the standard error; the exit code stays what it is."""
        self.err.write(f"careertui: {visible(sentence)}\n")

    def write_json(self, document: bytes) -> int:
        """One JSON document in UTF-8, whatever the terminal's encoding; the exit code."""
        buffer = getattr(self.out, "buffer", None)
        if buffer is None:
            self.out.write(document.decode() + "\n")
        else:
            self.out.flush()
            buffer.write(document + b"\n")
        return 0

    def _can_show(self, text: str) -> bool:
        try:
            text.encode(self.out.encoding or "utf-8")
        except (UnicodeEncodeError, LookupError):
            return False
        return True
