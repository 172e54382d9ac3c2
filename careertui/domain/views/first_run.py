"""The first run: whether it is still to come, under way or over, and the page to go on with; derived from facts."""

from datetime import date
from typing import Literal

from careertui.domain.career import Career
from careertui.domain.records import Vision
from careertui.domain.vision import OUTLINE, field_text, one_line

CARD = "first-run"  # the name under which it is put aside
Stage = Literal["new", "under way", "over"]
PAGES = ("check", "values", "outline", "slots", "goal", "habits", "people", "safeguards")


def first_run(career: Career, today: date) -> Stage:
    """Over once there is a habit, or when it was put aside; new while there is nothing; else under way."""
    seen = career.as_of(today)
    if seen.habits or CARD in seen.desk.dismissed:
        return "over"
    if seen.visions or seen.goals or any(review.kind == "check" for review in seen.reviews):
        return "under way"
    return "new"


def page_to_go_on(career: Career, today: date) -> str:
    """The page after the last one that was answered in full; one that was only begun comes again."""
    seen = career.as_of(today)
    last = max((number for number, page in enumerate(PAGES) if _is_begun(seen, page)), default=-1)
    if last >= 0 and not _is_full(seen, PAGES[last]):
        return PAGES[last]
    return PAGES[min(last + 1, len(PAGES) - 1)]


def _is_begun(career: Career, page: str) -> bool:
    vision = career.vision
    if page == "check":
        return any(review.kind == "check" for review in career.reviews)
    if page == "values":
        return bool(vision and vision.values)
    if page == "outline":
        return any(_outline(vision))
    if page == "slots":
        return bool(vision and (one_line(vision) or vision.accomplishments))
    if page == "goal":
        return bool(career.goals)
    if page == "habits":
        return bool(career.habits)
    kind = "person" if page == "people" else "safeguard"
    return bool(career.assets_of(kind))


def _is_full(career: Career, page: str) -> bool:
    if page == "check":
        return any(review.kind == "check" and review.done for review in career.reviews)
    if page == "outline":
        return all(_outline(career.vision))
    if page == "goal":
        return any(goal.status != "idea" for goal in career.goals)
    return True


def _outline(vision: Vision | None) -> list[bool]:
    return [bool(vision and field_text(vision, field)) for field, _ in OUTLINE]
