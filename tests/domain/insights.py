"""Every section of Insights at once, as the rows' tests look at them."""

from datetime import date
from typing import NamedTuple

from careertui.domain.book import WeeksBook
from careertui.domain.career import Career
from careertui.domain.views.insights.insights import LikedMap, NetworkView, liked_maps, network_view
from careertui.domain.views.insights.sight import SightView, sight_view
from careertui.domain.views.insights.trends import (
    BalanceView,
    ChecksView,
    ResilienceView,
    ScoresView,
    balance_view,
    checks_view,
    resilience_view,
    scores_view,
)


class Insights(NamedTuple):
    """What the sections show."""

    today: date
    sight: SightView
    balance: BalanceView
    scores: ScoresView
    resilience: ResilienceView
    checks: ChecksView
    network: NetworkView
    liked: tuple[LikedMap, ...]


def insights_view(career: Career, today: date) -> Insights:
    """All of it as of a day, what is derived shared among the sections as the screen shares it."""
    book, seen = WeeksBook(), career.as_of(today)
    return Insights(
        today=today,
        sight=sight_view(seen, today),
        balance=balance_view(seen, today),
        scores=scores_view(seen, today, book),
        resilience=resilience_view(seen, today, book),
        checks=checks_view(seen, today),
        network=network_view(seen, today),
        liked=liked_maps(seen, today),
    )
