"""The facts above a review's questions: what happened and where things stand, derived, each as a short line."""

from collections.abc import Iterable

from careertui.domain.views.reviews.happened import HAPPENED
from careertui.domain.views.reviews.period import Fact, Period
from careertui.domain.views.reviews.stands import STANDS

FACTS = {**HAPPENED, **STANDS}


def facts_of(names: Iterable[str], period: Period) -> tuple[Fact, ...]:
    """The facts of a step, in its order."""
    return tuple(fact for name in names for fact in FACTS[name](period))
