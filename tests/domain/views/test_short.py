from datetime import timedelta
from pathlib import Path

from careertui.content.demo import DEMO_TODAY, demo_documents
from careertui.domain.views.today.short import short_view
from careertui.domain.views.today.today import today_view
from careertui.store.seed import create
from careertui.store.store import Store


def test_the_short_view_agrees_with_today_on_every_day_of_the_demo(tmp_path: Path) -> None:
    create(tmp_path / "career.json", demo_documents())
    career = Store(tmp_path / "career.json").snapshot().career
    for back in range(0, 380, 3):
        today = DEMO_TODAY - timedelta(days=back)
        short, view = short_view(career, today), today_view(career, today)
        assert (short.live, short.met, short.in_danger) == (len(view.habits), view.met, view.in_danger)
