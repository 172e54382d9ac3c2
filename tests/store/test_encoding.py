"""The file's bytes: their form, what is kept as it was, and what is refused."""

import json
import random
from pathlib import Path

import pytest

from careertui.store.encoding import EMPTY, Unreadable, decoded, encoded, is_own
from careertui.store.errors import Damaged, StoreError
from careertui.store.store import Store
from tests.store.samples import HABIT, TODAY, add_habit, store_at, tables_in, tick

GOLDEN = """\
{
"meta":{
"file":{"schema":1,"revision":3,"checksum":"CHECKSUM","at":"2026-09-07T12:00:00Z"},
"anchors":{"all":[{"from":"2026-09-07","day":"2026-09-07"}],"at":"2026-09-07T12:00:00Z"},
"settings":{"timezone":"Europe/Berlin","at":"2026-09-07T12:00:00Z"}
},
"visions":{
},
"goals":{
},
"habits":{
"01J0000000000000000000HAB1":{"id":"01J0000000000000000000HAB1","created":"2026-09-01","name":"Lesen – früh","quotas":[\
{"since":"2026-09-01","n":3}],"start":"2026-09-01","at":"2026-09-07T12:00:00Z"}
},
"ticks":{
"01J0000000000000000000HAB1:2025":{"days":{"12-31":1},"at":"2026-09-07T12:00:00Z"},
"01J0000000000000000000HAB1:2026":{"days":{"09-07":1},"at":"2026-09-07T12:00:00Z"}
},
"assets":{
},
"entries":{
},
"reviews":{
},
"spans":{
},
"deleted":{
}
}
"""


@pytest.fixture(autouse=True)
def berlin(monkeypatch: pytest.MonkeyPatch) -> None:
    """The first write records the zone."""
    monkeypatch.setenv("TZ", "Europe/Berlin")


def small_file(path: Path) -> bytes:
    store = store_at(path)
    store.commit(add_habit(name="Lesen – früh"), TODAY)
    store.commit(tick("2026-09-07"), TODAY)
    store.commit(tick("2025-12-31"), TODAY)
    return path.read_bytes()


def test_one_document_a_line_in_a_fixed_order(tmp_path: Path) -> None:
    data = small_file(tmp_path / "career.json")
    checksum = str(json.loads(data)["meta"]["file"]["checksum"])
    assert data.decode() == GOLDEN.replace("CHECKSUM", checksum)
    assert len(checksum) == 8
    assert is_own(data)


def test_a_document_is_as_the_standard_library_writes_it(tmp_path: Path) -> None:
    data = small_file(tmp_path / "career.json").decode()
    line = next(line for line in data.splitlines() if "Lesen" in line)
    document = json.loads(data)["habits"][HABIT]
    assert line == f'"{HABIT}":' + json.dumps(document, ensure_ascii=False, separators=(",", ":"))


def test_round_trip() -> None:
    tables = {**EMPTY, "habits": {"b": b'{"x":1}', "a": b'{"y":"\xc3\xa9"}'}}
    data, written = encoded(tables, 7, "2026-09-07T12:00:00Z")
    again = decoded(data)
    assert again.tables == written
    assert (again.head.revision, again.outside) == (7, False)
    assert list(again.tables["habits"]) == ["a", "b"]


def test_unknown_tables_fields_and_spellings_survive_a_commit(tmp_path: Path) -> None:
    path = tmp_path / "career.json"
    small_file(path)
    entry = '"01X":{"id": "01X","created":"2026-09-01","date":"2026-09-01","kind":"win","text":"\\u00e9","mood":[1.50]}'
    text = path.read_text().replace('"entries":{\n', f'"entries":{{\n{entry}\n')
    text = text.replace('"deleted":{\n}', '"deleted":{\n},\n"zebras":{\n"1":{"stripes": 1e2}\n},\n"apes":{\n}')
    path.write_text(text.replace('"at":"2026-09-07T12:00:00Z"},\n"anchors"', '"at":"x","by":"newer"},\n"anchors"'))
    store_at(path).commit(tick("2026-09-06"), TODAY)
    after = path.read_text()
    assert f"\n{entry}\n" in after
    assert '"apes":{\n},\n"zebras":{\n"1":{"stripes": 1e2}\n}\n}\n' in after
    assert '"at":"2026-09-07T12:00:00Z","by":"newer"}' in after
    assert is_own(after.encode())


def test_a_pretty_printed_file_gets_its_lines_back(tmp_path: Path) -> None:
    path = tmp_path / "career.json"
    small_file(path)
    path.write_text(json.dumps(json.loads(path.read_text()), indent=2))
    store_at(path).commit(tick("2026-09-07", 2), TODAY)
    assert sum('"09-07":2' in line and '"days"' in line for line in path.read_text().splitlines()) == 1
    assert len(path.read_text().splitlines()) == len(GOLDEN.splitlines())


HABITS = '{"meta":{"file":{"schema":1}},"habits":%s}'


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "is empty"),
        (b" \n", "is empty"),
        (b"\0" * 50, "NULs"),
        (b"\xef\xbb\xbf{}", "byte order mark"),
        ("{}".encode("utf-16"), "UTF-16"),
        ('{"meta":\n{"ü":{}}}'.encode("latin-1"), "plain UTF-8 (line 2)"),
        (b"[]", "no JSON object"),
        (b"null", "no JSON object"),
        (b'{"meta":[]}', '"meta" is no table'),
        (b'{"books":{"1":{"title":"x"}}}', "meta.file.schema"),
        (b'{"meta":{"file":{"schema":"one"}}}', "meta/file"),
        (HABITS % '{"x":1}', "habits/x"),
        (HABITS % '{"x":[]}', "habits/x"),
        (HABITS % '{"x":{"n":1e999}}', "habits/x"),
        (HABITS % '{"x":{"n":NaN}}', "is not JSON (line 1"),
        (HABITS % '{"x":{"n":Infinity}}', "is not JSON (line 1"),
        (HABITS % '{"x":{"n":"\\ud800"}}', "is not JSON (line 1"),
        (HABITS % '{"x":{"n":\n\n}}', "is not JSON (line 3"),
        (HABITS % ('{"x":{"n":' + "[" * 200_000 + "]" * 200_000 + "}}"), "nested too deeply"),
        (HABITS % "{", "is not JSON"),
        (HABITS % "[" + "}", "is not JSON"),
        ('{"meta":' + "[" * 200_000, "nested too deeply"),
    ],
)
def test_odd_bytes_are_refused_with_their_place(data: bytes | str, words: str) -> None:
    with pytest.raises(Unreadable) as caught:
        decoded(data.encode() if isinstance(data, str) else data)
    assert words in str(caught.value)


def test_an_empty_object_is_a_new_career() -> None:
    assert decoded(b"{}").tables == EMPTY
    assert not decoded(b"{}").outside


def test_a_file_over_64_mib_is_never_written(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("careertui.store.files.LARGEST", 500)
    with pytest.raises(StoreError, match="64 MiB"):
        encoded({"habits": {"x": b'{"name":"' + b"x" * 400 + b'"}'}}, 1, "2026-09-07T12:00:00Z")


def test_no_flipped_bit_and_no_truncation_gives_a_traceback_or_a_write(tmp_path: Path) -> None:
    path = tmp_path / "career.json"
    good = small_file(path)
    chance = random.Random(7)
    flipped = []
    for _ in range(400):
        bit = chance.randrange(len(good) * 8)
        flipped.append(good[: bit // 8] + bytes([good[bit // 8] ^ 1 << bit % 8]) + good[bit // 8 + 1 :])
    noticed = 0
    for data in [*flipped, *(good[:length] for length in range(0, len(good), 37))]:
        path.write_bytes(data)
        said = ""
        try:
            noticed += Store(path).snapshot().changed_outside
        except Damaged as error:
            said = str(error)
            noticed += 1
        assert not said or "Good copies: revision" in said
        assert path.read_bytes() == data
    assert noticed == 400 + len(range(0, len(good), 37))


def test_tables_are_kept_as_bytes(tmp_path: Path) -> None:
    path = tmp_path / "career.json"
    small_file(path)
    assert tables_in(path)["ticks"][f"{HABIT}:2025"] == b'{"days":{"12-31":1},"at":"2026-09-07T12:00:00Z"}'
