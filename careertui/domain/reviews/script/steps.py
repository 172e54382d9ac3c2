"""The steps of every kind of review, put together: the annual one is the quarterly one with steps on top."""

from careertui.domain.reviews.question import Step
from careertui.domain.reviews.script.quarter import QUARTER
from careertui.domain.reviews.script.week import WEEK
from careertui.domain.reviews.script.year import YEAR_ON_TOP

YEAR_TITLES = {"facts": "The year in facts"}  # of the quarter's steps, where they look back on a year
_YEAR_FIRST = tuple(step._replace(title=YEAR_TITLES.get(step.name, step.title)) for step in QUARTER)

STEPS: dict[str, tuple[Step, ...]] = {"week": WEEK, "quarter": QUARTER, "year": (*_YEAR_FIRST, *YEAR_ON_TOP)}
"""The steps of each kind of review."""

SCORES = ("balance", "signs", "satisfaction", "decision")
"""The answers that are kept among the scores."""
REQUIRED = {"week": "balance"}
"""The one answer that a review can't be finished without."""
