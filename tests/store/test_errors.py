"""A file's faults in plain words."""

from typing import Annotated, Literal

import msgspec
import pytest

from careertui.store.errors import plain_reason


class Thing(msgspec.Struct, forbid_unknown_fields=True):
    name: str
    n: Annotated[int, msgspec.Meta(ge=1)] = 1
    kind: Literal["a", "b"] = "a"
    many: list[int] | None = None


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (b'{"name":3}', "name: there is a whole number where text should be"),
        (b'{"name":"x","n":0}', "n: a whole number of 1 or more should stand here"),
        (b'{"name":"x","n":"3"}', "n: there is text where a whole number should be"),
        (b'{"name":"x","kind":"c"}', 'kind: "c" is none of the words that can stand here'),
        (b'{"name":"x","many":[1,"2"]}', "many[1]: there is text where a whole number should be"),
        (b'{"name":"x","many":4}', "many: there is a whole number where a list or nothing should be"),
        (b'{"name":"x","other":4}', '"other" is not known here'),
        (b"{}", '"name" is missing'),
        (b"[]", "there is a list where an object with names should be"),
        (b'{"name":', "it ends too early"),
        (b'{"name" 3}', "it is not whole JSON"),
        (b'{"name":"\xff"}', "it is not UTF-8 text"),
    ],
)
def test_no_library_speaks_of_a_fault(raw: bytes, words: str) -> None:
    with pytest.raises((msgspec.DecodeError, UnicodeDecodeError)) as caught:
        msgspec.json.decode(raw, type=Thing)
    assert plain_reason(caught.value) == words
