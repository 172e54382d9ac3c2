"""The demo career on a throw-away copy: the real file is not touched."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

from careertui.content.demo import DEMO_TODAY, demo_documents
from careertui.store.seed import create


@contextmanager
def demo_file() -> Iterator[tuple[str, date]]:
    """A data file with the demo in a private directory (0700) that is removed at the end, and the demo's day."""
    directory = tempfile.mkdtemp(prefix="careertui-demo-")
    try:
        path = os.path.join(directory, "career.json")
        create(path, demo_documents())
        yield path, DEMO_TODAY
    finally:
        shutil.rmtree(directory, ignore_errors=True)
