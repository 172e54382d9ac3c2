"""The Log: dated lines, newest first, to filter, mark and edit."""

from collections.abc import Callable, Iterable, Sequence
from typing import ClassVar

from textual import getters
from textual.binding import BindingType
from textual.containers import Vertical
from textual.widget import Widget

from careertui.actions.drafts import EntryDraft
from careertui.actions.log import delete_entry, edit_entry
from careertui.domain.days import day_words
from careertui.domain.entries import LINES, MARK_WORDS, MARKS, naming
from careertui.domain.records import Entry
from careertui.domain.text import visible
from careertui.domain.typed.matching import by_id
from careertui.domain.views.log import PAGE, LogLine, LogView, log_view, read_filter
from careertui.domain.views.tick_notes import tick_notes
from careertui.tui.keys.command import LOG
from careertui.tui.log.rows import EntryKey, TickNoteKey, filter_words, line_facts, log_rows, no_lines
from careertui.tui.looking_back import later_rows
from careertui.tui.parts.ask import Answer, AskScreen
from careertui.tui.parts.bindings import bindings_for
from careertui.tui.parts.later import Later
from careertui.tui.parts.list_screen import ListScreen
from careertui.tui.parts.pane import OwnedPane, Pane
from careertui.tui.places import EntryPlace, MentionsPlace, Place
from careertui.tui.rows import BLANK, Piece, Row, fit

AHEAD = 60  # rows from the end at which older lines are made
ON_A_LINE = {"entry.open", "entry.edit", "entry.remove", "entry.mark"}
NEED_A_LINE = {*ON_A_LINE, "log.kind", "list.filter"}


class LogPane(OwnedPane["LogScreen"]):
    """The lines that match."""

    view: LogView | None = None

    def layout_rows(self, width: int, height: int) -> tuple[Sequence[Row], Sequence[Row]]:
        """The list's lines; where a filter is on, what it leaves stands above them."""
        view, owner = self.view, self.owner
        if view is None:
            return [], []
        filtered = filter_words(view, owner.filter_text)
        if not view.all and (later := later_rows(owner.host, width, "entry")):
            return [], later
        if not view.lines:
            return [], no_lines(view, width, filtered, owner.host.look)
        head = []
        if filtered:
            words = f" {view.found} of {view.all} match "
            head.append(Row((Piece(words, "dim"), Piece(fit(filtered, max(0, width - len(words) - 1)), "accent"))))
        return head, log_rows(view, width, owner.host.look)


class LinePane(OwnedPane["LogScreen"], can_focus=False):
    """One line in full."""

    line: LogLine | None = None

    def layout_rows(self, width: int, height: int) -> tuple[Sequence[Row], Sequence[Row]]:
        """The detail's lines."""
        host = self.owner.host
        if self.line is None:
            return [BLANK], []
        return line_facts(self.line, host.today, width, host.look, height), []


class LogScreen(ListScreen):
    """The list and the line under its cursor."""

    SCREEN_NAME = LOG
    FILTER_HINT = "words, @name, #goal, is:win, is:tick, is:job, is:gl"
    BINDINGS: ClassVar[list[BindingType]] = bindings_for(LOG)
    log_pane = getters.query_one(LogPane)
    facts = getters.query_one(LinePane)

    def __init__(self) -> None:
        super().__init__()
        self.kind = ""  # the quick filter
        self._most = PAGE
        self._follow = Later(self, self.show_detail)

    @property
    def pane(self) -> Pane:
        """The pane with the lines."""
        return self.log_pane

    @property
    def entry(self) -> Entry | None:
        """The line under the cursor."""
        key = self.pane.key
        if not isinstance(key, EntryKey):
            return None
        return by_id(self.host.career.entries, key.id)

    def body(self, width: int, height: int) -> Iterable[Widget]:
        """The list and the line."""
        with Vertical(id="log"):
            yield LogPane(self, id="log-list", cursor_glyph=self.host.look.glyphs.cursor)
            yield LinePane(self, id="log-line")

    def on_mount(self) -> None:
        """Keys go to the list."""
        self.log_pane.focus()

    def why_not(self, id: str) -> str:
        """Before there is a line, only what begins."""
        if id in NEED_A_LINE and not (self.host.career.entries or tick_notes(self.host.career)):
            return f"There is no line yet; {self.host.keys.name('log.win')} logs a win."
        if id in ON_A_LINE and self.is_mounted and self.pane.rows and self.entry is None:
            if not isinstance(self.pane.key, TickNoteKey):
                return "No line is under the cursor."
            if id in ("entry.mark", "entry.remove"):
                key = self.host.keys.name("entry.open")
                return f"This is the note of a tick; {key} opens it, and a note that is emptied is gone."
        return super().why_not(id)

    def reload(self) -> None:
        """Draws the list and the line."""
        host = self.host
        wanted = read_filter(self.filter_text, host.career.as_of(host.today), self.kind)
        self.log_pane.view = log_view(host.career, host.today, wanted, self._most)
        self.set_class(not self.log_pane.view.all, "-empty")
        self.log_pane.reload()
        self.show_detail()
        self.refresh_bars()

    def show_detail(self) -> None:
        """Draws the line under the cursor."""
        view, key = self.log_pane.view, self.pane.key
        id = key.id if isinstance(key, EntryKey | TickNoteKey) else ""
        self.facts.line = by_id(view.lines, id) if view else None
        self.facts.reload()

    def on_pane_moved(self) -> None:
        """The detail follows the cursor a moment after the last key; older lines are made before they are reached."""
        view, pane = self.log_pane.view, self.log_pane
        if view and len(view.lines) < view.found and pane.cursor > len(pane.rows) - AHEAD:
            self._most += PAGE
            self.reload()
        self._follow.begin()

    def open(self, place: Place) -> None:
        """Puts the cursor on a line, or filters for the lines that name an asset."""
        if isinstance(place, EntryPlace):
            self.log_pane.reload(EntryKey(place.id))
            self.show_detail()
        elif isinstance(place, MentionsPlace):
            for asset in self.host.career.all_assets:
                if asset.id == place.asset_id:
                    self.filter_for(f'@"{asset.name}"')

    def filter_for(self, text: str) -> None:
        """Opens the filter line with a text in it."""
        self.action_filter()
        line = self.query_one("#filter")
        line.value = text  # type: ignore[attr-defined]
        self.pane.focus()

    # What is done

    def action_kind(self) -> None:
        """Wins only, then notes, shocks, drills, notes of ticks, then all again; kinds without a line are left out."""
        seen = self.host.career.as_of(self.host.today)
        there = {*(entry.kind for entry in seen.entries), *(["tick"] if tick_notes(seen) else [])}
        kinds = ["", *(kind for kind in LINES if kind in there)]
        at = kinds.index(self.kind) if self.kind in kinds else 0
        self.kind = kinds[(at + 1) % len(kinds)]
        self.reload()

    @property
    def is_filtered(self) -> bool:
        """One kind only is a filter too."""
        return super().is_filtered or bool(self.kind)

    def action_show_all(self) -> None:
        """Takes the filter away, and lets all kinds in."""
        self.kind = ""
        super().action_show_all()
        self.reload()

    def action_add(self) -> None:
        """Logs a win; w, n and ! log each kind from anywhere."""
        self.host.action_log("win")

    def action_open(self) -> None:
        """Edits the line."""
        self.action_edit()

    def action_edit(self) -> None:
        """Edits the line; a drill has a form of its own, and so has a tick."""
        from careertui.tui.log.drill_form import DrillForm
        from careertui.tui.log.form import LogForm

        entry, key = self.entry, self.pane.key
        if isinstance(key, TickNoteKey):
            self.host.edit_tick(key.habit_id, key.day)
        elif entry is not None:
            self.host.push_screen(DrillForm(entry) if entry.kind == "drill" else LogForm(entry.kind, entry))

    def action_remove(self) -> None:
        """Deletes the line; asks first."""
        entry, host = self.entry, self.host
        if entry is None:
            return
        id = entry.id
        proves = naming(entry.assets, entry.levels, host.career.all_assets, "and what it says of").strip()
        answers = [
            Answer(
                "Delete it",
                proves,
                lambda: host.attempt(lambda c: delete_entry(c, host.today, id), host.undoable),
            ),
            Answer("Keep it", "as it is", lambda: None),
        ]
        title = f"{entry.kind.capitalize()} of {day_words(entry.date, host.today)}: {visible(entry.text)}"
        host.push_screen(AskScreen(title, answers))

    def action_mark(self) -> None:
        """Marks the line: good or bad at it, liked or hated it."""
        entry, host = self.entry, self.host
        if entry is None:
            return
        id = entry.id

        def act(mark: str) -> Callable[[], object]:
            draft = EntryDraft(mark=mark)
            return lambda: host.attempt(lambda c: edit_entry(c, host.today, id, draft), lambda c: f"{c.label}.")

        answers = [Answer(mark, words, act(mark)) for mark, words in MARK_WORDS.items()]
        screen = AskScreen(visible(entry.text), [*answers, Answer("none", "no mark", act(""))])
        marks = [*MARKS, None]
        screen.at = marks.index(entry.mark)
        host.push_screen(screen)

    def on_pane_chosen(self) -> None:
        """A press on the row under the cursor opens it."""
        self.action_open()

    def explanation(self) -> tuple[str, str]:
        """The line under the cursor, with the rules of the log."""
        entry = self.entry
        rule = (
            "A win or a tick that names a skill proves it; a line that names a person is a touch; one that names a"
            " safeguard confirms it. Lines on the job's side are wins too and are told in the story, but are not career"
            " practice. In the filter @Name, #goal, is:win, is:tick, is:job and is:gl look for just that."
        )
        if (note := self.facts.line) is not None and note.kind == "tick":
            title = f'A tick of "{note.habit}", {day_words(note.date, self.host.today)}'
            return title, f"{note.text} It stands with the tick and is edited there. {rule}"
        if entry is None:
            return "The log", rule
        return f"{entry.kind.capitalize()} of {day_words(entry.date, self.host.today)}", f"{entry.text} {rule}"
