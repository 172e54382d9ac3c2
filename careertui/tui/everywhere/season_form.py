"""Beginning a season, or ending the one that is on or planned."""

from collections.abc import Mapping
from datetime import timedelta

from careertui.actions.seasons import add_season, end_season, season_to_end
from careertui.domain.days import day_words
from careertui.domain.text import visible
from careertui.domain.typed.days import SPAN, spoken_day
from careertui.store.ids import new_id
from careertui.tui.host import Host
from careertui.tui.parts.ask import Answer, AskScreen
from careertui.tui.parts.forms import Field, FormScreen, day_field, done


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
            Answer(what, line, lambda: host.attempt(lambda c: end_season(c, host.today, id), lambda c: c.label)),
            Answer("Keep it", "as it is", lambda: None),
            Answer("Another one", "begin or plan a second one", lambda: host.push_screen(begin_season_form(host))),
        ]
        return AskScreen(f"Season: {visible(season.reason)}{until}", answers)
    return begin_season_form(host)


def begin_season_form(host: Host) -> FormScreen:
    """Begins a season, or plans one."""
    id = new_id()

    def submit(answers: Mapping[str, str]) -> str:
        start = spoken_day(answers["start"], host.today, "start", SPAN)
        end = spoken_day(answers["end"], host.today, "end", SPAN)
        return done(
            host,
            lambda career: add_season(career, host.today, id=id, start=start, end=end, reason=answers["reason"]),
        )

    fields = [
        Field("reason", "Because", "", "a new baby, an illness, a move, a big exam"),
        day_field("start", "First day", str(host.today), SPAN),
        day_field("end", "Last day", str(host.today + timedelta(days=27)), SPAN, "+28, or 4 Oct"),
    ]
    about = "Weeks it touches can't be missed, nothing falls due, all clocks stop."
    return FormScreen("Begin a season", fields, submit, about=about)
