"""A new data file from given documents, such as the demo career: no undo entry, because there was nothing before."""

import os
import time
from collections.abc import Mapping

from careertui.domain.change import STAMP, Document
from careertui.store import files
from careertui.store.documents import encoded_document
from careertui.store.edits import stamp_of
from careertui.store.encoding import encoded


def create(path: str | os.PathLike[str], documents: Mapping[str, Mapping[str, Document]]) -> None:
    """Write `documents` (by table and id) to a file that must not exist yet, 0600, through to the disk.

    Raises StoreError when a document is not right, OSError when the file exists or can't be written.
    """
    stamp = stamp_of(time.time())
    tables = {
        table: {id: encoded_document(table, id, {**document, STAMP: stamp}) for id, document in rows.items()}
        for table, rows in documents.items()
    }
    target = files.resolved(os.fspath(path))
    files.make_directory(os.path.dirname(target))
    files.write_new(target, encoded(tables, 1, stamp)[0])
