"""TinyDB on our file: a Storage that gives it documents unread and writes only inside a transaction, and its Table.

TinyDB types ids as int; ours are text. The casts that bridge this live here and nowhere else.
"""

from collections.abc import Iterator, Mapping, MutableMapping
from contextlib import contextmanager
from typing import Any, cast

import msgspec
from tinydb import TinyDB
from tinydb.storages import Storage
from tinydb.table import Document as TableDocument
from tinydb.table import Table

from careertui.domain.change import Document
from careertui.store import encoding, files
from careertui.store.documents import Written
from careertui.store.encoding import Tables


class LazyDocument(MutableMapping[str, Any]):
    """A document as TinyDB sees it: its bytes, decoded at the first look and encoded again only when changed."""

    __slots__ = ("_document", "_raw", "doc_id")

    def __init__(self, doc_id: str, raw: bytes) -> None:
        self.doc_id = doc_id
        self._raw = raw
        self._document: Document | None = None

    def __getitem__(self, name: str) -> Any:
        return self._looked_at()[name]

    def __setitem__(self, name: str, value: Any) -> None:
        self._looked_at()[name] = value

    def __delitem__(self, name: str) -> None:
        del self._looked_at()[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._looked_at())

    def __len__(self) -> int:
        return len(self._looked_at())

    def raw(self) -> bytes:
        """The bytes to write: the very ones that were read unless the document is another one now."""
        if self._document is None or self._document == msgspec.json.decode(self._raw):
            return self._raw
        return msgspec.json.encode(self._document)

    def _looked_at(self) -> Document:
        if self._document is None:
            self._document = msgspec.json.decode(self._raw, type=dict)
        return self._document


class LazyTables(MutableMapping[str, Any]):
    """The tables as TinyDB sees them: one is made of documents when TinyDB asks for it, anew each time."""

    def __init__(self, tables: Tables) -> None:
        self._tables = dict(tables)

    def __getitem__(self, name: str) -> dict[str, LazyDocument]:
        return {id: LazyDocument(id, raw) for id, raw in self._tables[name].items()}

    def __setitem__(self, name: str, documents: Mapping[str, Any]) -> None:
        self._tables[name] = {id: _raw(document) for id, document in documents.items()}

    def __delitem__(self, name: str) -> None:
        del self._tables[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._tables)

    def __len__(self) -> int:
        return len(self._tables)

    def raw(self) -> Tables:
        """The tables as bytes; those that were not set are the very ones given."""
        return self._tables


def _raw(document: Any) -> bytes:
    return document.raw() if isinstance(document, LazyDocument) else msgspec.json.encode(document)


class CareerTable(Table):
    """A table whose ids are text and which caches no queries: other sessions write the file too."""

    document_id_class = cast("type[int]", str)

    def __init__(self, storage: Storage, name: str, cache_size: int = 0, persist_empty: bool = False) -> None:
        super().__init__(storage, name, cache_size, persist_empty)


class CareerStorage(Storage):
    """The data file as a TinyDB storage: reads at any time, collects writes in a transaction."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._transaction: Tables | None = None

    def read(self) -> dict[str, dict[str, Any]] | None:
        """The tables of the transaction, or else of the file; None when there is no file."""
        tables = self._transaction
        if tables is None:
            if not files.exists(self._path):
                return None
            tables = encoding.decoded(files.read(self._path)[0]).tables
        return cast("dict[str, dict[str, Any]]", LazyTables(tables))

    def write(self, data: dict[str, dict[str, Any]]) -> None:
        """Keep what TinyDB wrote until the transaction ends; RuntimeError outside of one, where no lock is held."""
        if self._transaction is None:
            raise RuntimeError("careertui's data file is written by Store.commit only")
        tables = cast("Any", data)
        if not isinstance(tables, LazyTables):
            tables = LazyTables({})
            tables.update(data)
        self._transaction = tables.raw()

    @contextmanager
    def transaction(self, tables: Tables) -> Iterator[None]:
        """Let TinyDB read and write these tables."""
        self._transaction = tables
        try:
            yield
        finally:
            self._transaction = None

    def result(self) -> Tables:
        """The tables as the running transaction has them so far."""
        assert self._transaction is not None
        return self._transaction


class CareerDB(TinyDB):
    """TinyDB with our tables."""

    table_class = CareerTable


def written(path: str, tables: Tables, documents: Written) -> Tables:
    """The raw tables after TinyDB has put and taken away documents, in one transaction and three calls a table."""
    with CareerDB(path, storage=CareerStorage) as db:
        storage = cast("CareerStorage", db.storage)
        with storage.transaction(tables):
            for name, changed in documents.items():
                _put(db.table(name), changed, tables.get(name, {}))
            return storage.result()


def _put(table: Table, changed: Mapping[str, Document | None], old: Mapping[str, bytes]) -> None:
    gone = [id for id, document in changed.items() if document is None]
    if gone:
        table.remove(doc_ids=cast("list[int]", gone))
    there = {id: document for id, document in changed.items() if document is not None}
    known = [id for id in there if id in old]
    if known:

        def replace(document: MutableMapping[str, Any]) -> None:
            document.clear()
            document.update(there[cast("LazyDocument", document).doc_id])

        table.update(replace, doc_ids=cast("list[int]", known))
    new = [TableDocument(document, cast("int", id)) for id, document in there.items() if id not in old]
    if new:
        table.insert_multiple(new)
