from pathlib import Path

import pytest

from careertui.content.demo import DEMO_TODAY, demo_documents
from careertui.domain.errors import Refused
from careertui.store.seed import create
from careertui.store.store import Store, StoreError


def test_a_seeded_file_is_one_of_ours(tmp_path: Path) -> None:
    path = tmp_path / "new" / "career.json"
    create(path, demo_documents())
    snapshot = Store(path).snapshot()
    assert (snapshot.revision, snapshot.changed_outside) == (1, False)
    assert len(snapshot.career.habits) == len(demo_documents()["habits"])
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o777 == 0o700
    assert path.read_text().count('"at":') >= len(snapshot.career.habits)


def test_there_is_nothing_to_undo(tmp_path: Path) -> None:
    create(tmp_path / "career.json", demo_documents())
    with pytest.raises(Refused, match="nothing to undo"):
        Store(tmp_path / "career.json").undo(DEMO_TODAY)


def test_an_existing_file_is_not_overwritten(tmp_path: Path) -> None:
    (tmp_path / "career.json").write_text("mine")
    with pytest.raises(FileExistsError):
        create(tmp_path / "career.json", demo_documents())
    assert (tmp_path / "career.json").read_text() == "mine"


def test_wrong_documents_are_refused(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="habits/H"):
        create(tmp_path / "career.json", {"habits": {"H": {"id": "H"}}})
    assert list(tmp_path.iterdir()) == []
