"""What reading and writing the file may import."""

import subprocess
import sys

import pytest


def loaded_by(statement: str) -> set[str]:
    code = f"import sys\n{statement}\nprint(*sys.modules)"
    return set(subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split())


@pytest.mark.parametrize("module", ["store", "session", "storage", "ids"])
def test_the_store_draws_nothing_and_starts_light(module: str) -> None:
    loaded = loaded_by(f"import careertui.store.{module}")
    assert not loaded & {"textual", "rich", "platformdirs", "hashlib", "secrets", "logging", "tempfile", "random"}


def test_reading_takes_no_tinydb() -> None:
    loaded = loaded_by("from careertui.store.store import Store; Store('none.json').snapshot()")
    assert "tinydb" not in loaded
    assert "careertui.store.documents" in loaded
