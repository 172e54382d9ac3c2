"""What a screen shows where nothing is there as of the day, but something is entered for later."""

from careertui.domain.views.later import Kept, later_words
from careertui.tui.host import Host
from careertui.tui.rows import Row, paragraph


def later_rows(host: Host, width: int, *kept: Kept) -> list[Row]:
    """From which day on there are some; nothing where there is nothing later."""
    words = later_words(host.career, host.today, *kept)
    return list(paragraph(f" {words}", width, 3)) if words else []
