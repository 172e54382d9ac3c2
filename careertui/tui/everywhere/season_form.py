"""Beginning a season, or ending the one that is on or planned."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from functools import partial

from textual.widgets import Input

from careertui.actions.seasons import add_season, end_season, remove_season, season_to_end
from careertui.domain.career import Career
from careertui.domain.change import Change
from careertui.domain.days import day_words
from careertui.domain.errors import Refused
from careertui.domain.text import visible
from careertui.domain.typed.days import SPAN, spoken_day
from careertui.domain.views.effect import effect_words, would_change
from careertui.store.ids import new_id
from careertui.tui.host import Host
from careertui.tui.parts.ask import Answer, AskScreen
from careertui.tui.parts.bars import Line
from careertui.tui.parts.forms import Field, FormScreen, day_field
from careertui.tui.rows import Piece

ABOUT = "Its weeks can't be missed, nothing falls due, all clocks stop."
UNNAMED = "a season"  # stands for the reason while there is none yet


def season_form(host: Host) -> FormScreen | AskScreen:
    """Begins a season; where one is on or planned, ends or cancels it, or plans another."""
    running = host.career.season_on(host.today)
    season = season_to_end(host.career, host.today)
    if season is not None:
        id = season.id
        what = "End it today" if running else "Cancel it"
        line = "today is its last day" if running else f"it would begin {day_words(season.start, host.today)}"
        until = f" until {day_words(season.end, host.today)}" if season.end else ""
        answers = [
            Answer(what, line, lambda: attempt_weeks(host, lambda c: end_season(c, host.today, id))),
            Answer("Keep it", "as it is", lambda: None),
            Answer("Another one", "begin or plan a second one", lambda: host.push_screen(begin_season_form(host))),
        ]
        if running:
            gone = partial(attempt_weeks, host, lambda c: remove_season(c, id))
            answers.append(Answer("It was none", "taken away, as if it had never been", gone))
        return AskScreen(f"Season: {visible(season.reason)}{until}", answers)
    return begin_season_form(host)


def attempt_weeks(host: Host, action: Callable[[Career], Change]) -> bool:
    """Does what changes how weeks are read, and says what that comes to."""
    before = host.career
    return host.attempt(
        action, lambda change: said_with(host, change.label, effect_words(before, host.career, host.today))
    )


def said_with(host: Host, words: str, effect: str) -> str:
    """What was done and what it changed, in the glyphs there are."""
    glyphs = host.look.glyphs
    return f" {glyphs.dot} ".join(filter(None, (words, effect))).replace("→", glyphs.vision)


class SeasonForm(FormScreen):
    """A season to begin, or one that is over to enter; what it would change stands above the fields."""

    def __init__(self, host: Host, start: date, end: date) -> None:
        self.season_id = new_id()
        fields = [
            Field("reason", "Because", "", "a new baby, an illness, a move, a big exam"),
            day_field("start", "First day", str(start), SPAN),
            day_field("end", "Last day", str(end), SPAN, "+28, or 4 Oct"),
        ]
        title = "Begin a season" if end >= host.today else "It was a season"
        super().__init__(title, fields, self._submit, about=ABOUT)

    def _submit(self, answers: Mapping[str, str]) -> str:
        host, before = self.host, self.host.career
        change = host.perform(self._action(answers))
        host.say(said_with(host, change.label, effect_words(before, host.career, host.today)))
        return "done"

    def _action(self, answers: Mapping[str, str], reason: str = "") -> Callable[[Career], Change]:
        host, id = self.host, self.season_id
        start = spoken_day(answers["start"], host.today, "start", SPAN)
        end = spoken_day(answers["end"], host.today, "end", SPAN)
        why = answers["reason"] or reason
        return lambda career: add_season(career, host.today, id=id, start=start, end=end, reason=why)

    def on_mount(self) -> None:
        """What the days that stand there change is said at once."""
        super().on_mount()
        self._preview()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Other days change other weeks."""
        super().on_input_changed(event)
        event.prevent_default()
        self._preview()

    def _preview(self) -> None:
        try:
            action = self._action(self.answers(), reason=UNNAMED)
            effect = would_change(self.host.career, self.host.today, action)
        except Refused:
            effect = ""
        words = f"It would change: {effect}" if effect else ABOUT
        self.query_one("#about", Line).show((Piece(visible(said_with(self.host, words, "")), "dim"),))


def begin_season_form(host: Host) -> FormScreen:
    """Begins a season, plans one, or enters one that is over."""
    return SeasonForm(host, host.today, host.today + timedelta(days=27))
