"""What is due, worth a look and asked: the part of Today that a tick does not change, and that costs most to derive."""

from datetime import date

from careertui.domain.career import Career
from careertui.domain.days import first_of_week
from careertui.domain.evidence import Evidence
from careertui.domain.goals import newest_tick
from careertui.domain.reviews.dates import pending
from careertui.domain.seasons import counted_days
from careertui.domain.signals.rules import signals
from careertui.domain.views.today import Card, Outlook, ReadinessLine


def outlook_of(career: Career, today: date) -> Outlook:
    """What is due, worth a look and asked, as of `today`."""
    seen = career.as_of(today)
    return Outlook(
        due=pending(seen, today),
        signals=signals(seen, today),
        readiness=_readiness_line(seen, today),
        card=card_of(seen, today),
    )


def _readiness_line(career: Career, today: date) -> ReadinessLine | None:
    if not career.assets_of("safeguard"):
        return None
    evidence = Evidence(career, today)
    fresh, safeguards = evidence.readiness()
    drill = evidence.last_drill()
    return ReadinessLine(fresh, safeguards, (today - drill).days if drill else None)


def card_of(career: Career, today: date) -> Card | None:
    """The card that waits as of `today`: at most one, and none once it was answered or something new was done."""
    season = career.season_on(today)
    if season is not None:
        week = first_of_week(today, career.settings.week_start)
        if any(week <= day <= today for day in career.desk.season_answers) or season.start == today:
            return None
        return Card("direction", "Does the direction still hold?")
    last = last_fact(career)
    ended = max((each.end for each in career.seasons if each.end and each.end < today), default=None)
    answered = career.desk.dismissed.get("restart")
    if not career.live_habits or last is None:
        return None
    if ended and last <= ended and not (answered and answered > ended):
        return Card("restart", "The season is over. Pick one habit to restart with; others can wait.")
    away = counted_days(career.seasons, last, today)
    if away > career.settings.thresholds.away_days and not (answered and answered > last):
        return Card("return", f"Good to see you. {away} days went by; pick one habit to restart with.")
    return None


def last_fact(career: Career) -> date | None:
    """The newest day on which anything was ticked, logged, reviewed or moved on a goal."""
    days = [entry.date for entry in career.entries[-1:]]
    days += [review.done for review in career.reviews if review.done]
    for goal in career.goals:
        days += [*goal.progress, *(action.done for action in goal.actions if action.done)]
    for habit in career.habits:
        days += [habit.created, *newest_tick(career, habit.id)]
    return max(days, default=None)
