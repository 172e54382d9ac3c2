"""The ten-year file is what its figures are quoted for: valid, of that size, and always the same."""

from datetime import date
from pathlib import Path

import msgspec
import pytest

from careertui.domain.records import RECORDS
from careertui.domain.views.today.today import today_view
from careertui.store.store import Store
from tests.bench.ten_years import LAST, Tables, ten_years, tick_count


@pytest.fixture(scope="module")
def full() -> Tables:
    return ten_years(full=True)


def test_it_has_the_numbers_of_ten_years(full: Tables) -> None:
    assert {table: len(rows) for table, rows in full.items() if table not in ("meta", "ticks", "spans")} == {
        "habits": 25,
        "assets": 200,
        "goals": 80,
        "entries": 5_000,
        "reviews": 520,
    }
    assert tick_count(full) == 51_714


def test_every_document_is_a_valid_record_dated_no_later_than_the_last_day(full: Tables) -> None:
    for table, rows in full.items():
        for id, document in rows.items() if table != "meta" else ():
            record = msgspec.convert(document, RECORDS[table])
            assert getattr(record, "id", id) == id
            assert getattr(record, "created", LAST) <= LAST


def test_it_is_the_same_every_time(full: Tables) -> None:
    assert ten_years(full=True) == full


def test_it_can_end_on_any_day() -> None:
    last = date(2026, 11, 18)
    ticks = ten_years(last, habits=5, years=1)["ticks"]
    days = [f"{id[-4:]}-{day}" for id, year in ticks.items() for day in year["days"]]
    assert str(last) == max(days)


def test_the_store_opens_it(tmp_path: Path, full: Tables) -> None:
    from careertui.store import seed

    seed.create(tmp_path / "career.json", full)
    view = today_view(Store(tmp_path / "career.json").snapshot().career, LAST)
    assert len(view.habits) == 25
    assert all(line.consistency.counted == 12 for line in view.habits)
