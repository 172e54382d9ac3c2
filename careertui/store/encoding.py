"""The file's bytes and its raw tables: one document per line in a fixed order, each kept as the bytes it was read as.

Bytes of documents that nobody touches go back unchanged, so that a newer version's fields survive an older one, and a
tick on a file of megabytes decodes one document.
"""

import re
import zlib
from collections.abc import Iterable, Iterator, Mapping
from typing import Annotated

import msgspec

from careertui.domain.records import RECORDS
from careertui.store import files
from careertui.store.errors import StoreError, WrongDocument, plain_reason

Tables = Mapping[str, Mapping[str, bytes]]
"""Documents as JSON bytes by table and id; never changed once made."""

SCHEMA = 1
ORDER = ("meta", *RECORDS)
EMPTY: Tables = {name: {} for name in ORDER}

_CHECKSUM = b'"checksum":"'
_BLANK = b"00000000"
_HEAD_LENGTH = 256
_BYTE = re.compile(r" \(byte (\d+)\)")
_ENCODINGS = ((b"\xef\xbb\xbf", "a byte order mark"), (b"\xff\xfe", "UTF-16"), (b"\xfe\xff", "UTF-16"), (b"\0", "NULs"))
_TOO_DEEP = "is nested too deeply to be a careertui file"
_RAW = msgspec.json.Decoder(dict[str, dict[str, msgspec.Raw]])
_RAW_OBJECT = msgspec.json.Decoder(dict[str, msgspec.Raw])
_ANY_OBJECT = msgspec.json.Decoder(dict)


class Unreadable(Exception):
    """Why bytes are no data file: what follows the file's name in a sentence."""


class Head(msgspec.Struct, frozen=True):
    """The document `meta/file`: schema, revision (+1 a commit), checksum of the whole file, UTC time of the commit."""

    schema: Annotated[int, msgspec.Meta(ge=1)]
    revision: Annotated[int, msgspec.Meta(ge=0)] = 0
    checksum: str = ""
    at: str = ""


class Decoded(msgspec.Struct, frozen=True, eq=False):
    """A file's tables and head; `outside` when another program wrote it, so that its checksum is not its own."""

    tables: Tables
    head: Head
    outside: bool


_HEAD = msgspec.json.Decoder(Head)


def encoded(tables: Tables, revision: int, at: str) -> tuple[bytes, Tables]:
    """The bytes of a file with this revision, and its tables with the new `meta/file`; StoreError over 64 MiB."""
    meta = tables.get("meta", {})
    head = _ANY_OBJECT.decode(meta["file"]) if "file" in meta else {}
    own = {"schema": SCHEMA, "revision": revision, "checksum": _BLANK.decode(), "at": at}
    file = msgspec.json.encode(own | {name: value for name, value in head.items() if name not in own})
    blank = _rendered({**tables, "meta": {**meta, "file": file}})
    if len(blank) > files.LARGEST:
        raise StoreError("The career would be larger than 64 MiB; nothing was saved. Delete something large first.")
    checksum = f"{zlib.crc32(blank):08x}".encode()
    before, after = _CHECKSUM + _BLANK, _CHECKSUM + checksum
    tables = {**tables, "meta": {**meta, "file": file.replace(before, after, 1)}}
    return blank.replace(before, after, 1), tables


def _rendered(tables: Tables) -> bytes:
    names = (*ORDER, *sorted(tables.keys() - set(ORDER)))
    return b"{\n" + b",\n".join(_rendered_table(name, tables.get(name, {})) for name in names) + b"\n}\n"


def _rendered_table(name: str, documents: Mapping[str, bytes]) -> bytes:
    ids: Iterable[str] = sorted(documents)
    if name == "meta":
        ids = sorted(documents, key=lambda id: (id != "file", id))
    encode = msgspec.json.encode
    lines = b",\n".join([encode(id) + b":" + documents[id] for id in ids])
    return encode(name) + b":{\n" + lines + (b"\n}" if lines else b"}")


def decoded(data: bytes) -> Decoded:
    """The tables in a file's bytes; raises Unreadable with the reason and the place.

    A file with its own checksum is as the store wrote it, and was checked then; any other one is decoded to the end.
    """
    try:
        if is_own(data):
            tables: Tables = {name: _OwnTable(name, raw) for name, raw in _RAW_OBJECT.decode(data).items()}
            return Decoded(tables, _head(tables), outside=False)
        tables = {
            name: {id: bytes(raw) for id, raw in documents.items()} for name, documents in _RAW.decode(data).items()
        }
        if not tables:
            return Decoded(EMPTY, Head(schema=SCHEMA), outside=False)
        return Decoded(_checked(tables), _head(tables), outside=True)
    except RecursionError:
        raise Unreadable(_TOO_DEEP) from None
    except msgspec.ValidationError as error:
        raise Unreadable(_wrong_shape(data, error)) from None
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise Unreadable(_wrong_text(data, error)) from None


class _OwnTable(Mapping[str, bytes]):
    """A table as the store wrote it, taken apart when it is first looked at: a morning needs no log of ten years."""

    def __init__(self, name: str, raw: msgspec.Raw) -> None:
        self._name = name
        self._raw: msgspec.Raw | None = raw
        self._documents: dict[str, bytes] = {}

    def _opened(self) -> dict[str, bytes]:
        raw = self._raw
        if raw is not None:
            try:
                self._documents = {id: bytes(document) for id, document in _RAW_OBJECT.decode(raw).items()}
            except (msgspec.DecodeError, UnicodeDecodeError) as error:
                raise WrongDocument(f"{self._name}: {plain_reason(error)}.") from None
            self._raw = None
        return self._documents

    def __getitem__(self, id: str) -> bytes:
        return self._opened()[id]

    def __iter__(self) -> Iterator[str]:
        return iter(self._opened())

    def __len__(self) -> int:
        return len(self._opened())


def is_own(data: bytes) -> bool:
    """Whether the checksum in a file is the one of its bytes."""
    start = data.find(_CHECKSUM, 0, _HEAD_LENGTH) + len(_CHECKSUM)
    end = start + len(_BLANK)
    checksum = zlib.crc32(memoryview(data)[end:], zlib.crc32(_BLANK, zlib.crc32(data[:start])))
    return data[start:end] == f"{checksum:08x}".encode()


def _head(tables: Tables) -> Head:
    file = tables.get("meta", {}).get("file", b"{}")
    try:
        return _HEAD.decode(file)
    except msgspec.ValidationError as error:
        reason = f"meta/file: {plain_reason(error)}" if b'"schema"' in file else "it has no meta.file.schema"
        raise Unreadable(f"is not a careertui file ({reason})") from None


def _checked(tables: Tables) -> Tables:
    """The tables with every document decoded once, and those that an editor broke into lines back on one."""
    result: dict[str, dict[str, bytes]] = {}
    for name, documents in tables.items():
        result[name] = {}
        for id, raw in documents.items():
            try:
                _ANY_OBJECT.decode(raw)
            except (msgspec.DecodeError, UnicodeDecodeError) as error:
                raise Unreadable(f"has an unreadable document, {name}/{id}: {plain_reason(error)}") from None
            result[name][id] = msgspec.json.format(raw, indent=-1) if b"\n" in raw or b"\r" in raw else raw
    return result


def _wrong_shape(data: bytes, error: msgspec.ValidationError) -> str:
    try:
        tables = _RAW_OBJECT.decode(data)
    except msgspec.ValidationError:
        return "is not a careertui file (it is no JSON object)"
    except RecursionError:
        return _TOO_DEEP
    except (msgspec.DecodeError, UnicodeDecodeError) as worse:
        return _wrong_text(data, worse)
    wrong = [name for name, raw in tables.items() if not bytes(raw).startswith(b"{")]
    return (
        f'is not a careertui file ("{wrong[0]}" is no table)'
        if wrong
        else f"is not a careertui file ({plain_reason(error)})"
    )


def _wrong_text(data: bytes, error: msgspec.DecodeError | UnicodeDecodeError) -> str:
    if not data.strip():
        return "is empty"
    for start, what in _ENCODINGS:
        if data.startswith(start):
            return f"is not plain UTF-8 (it starts with {what})"
    try:
        data.decode()
    except UnicodeDecodeError as wrong:
        return f"is not plain UTF-8 (line {data.count(10, 0, wrong.start) + 1})"
    place = _BYTE.search(str(error))
    line = data.count(10, 0, int(place[1])) + 1 if place else data.count(10) + 1
    return f"is not JSON (line {line}: {_BYTE.sub('', str(error))})"
