"""Marco's roles: four jobs on the way, and a board seat that he took in the spring."""

from datetime import date

from careertui.content.demo_assets import EMPLOYER, ENTERED
from careertui.content.demo_ids import demo_id
from careertui.domain.records import Span

ROOFTOPS = "Rooftops for All"

# title, organisation, first day, last day, main, to be looked at by
_ROLES: tuple[tuple[str, str, date, date | None, bool, date | None], ...] = (
    ("Territory rep", "SunCrest Distribution", date(2014, 6, 1), date(2018, 2, 28), True, None),
    ("Senior account executive", "SunCrest Distribution", date(2018, 3, 1), date(2021, 2, 28), True, None),
    ("Regional Sales Manager West", EMPLOYER, date(2021, 3, 1), None, True, date(2026, 12, 31)),
    ("Board member", ROOFTOPS, date(2026, 3, 9), None, False, None),
)


def roles() -> list[Span]:
    """All roles; what began before the file was entered on its first day."""
    return [
        Span(
            id=demo_id(max(start, ENTERED), f"R01E{number}"),
            created=max(start, ENTERED),
            kind="role",
            start=start,
            end=end,
            title=title,
            org=org,
            main=main,
            review_by=review_by,
        )
        for number, (title, org, start, end, main, review_by) in enumerate(_ROLES, 1)
    ]
