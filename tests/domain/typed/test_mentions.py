"""Names in running text: found, written out, refused where nobody or several are meant, offered while typed."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careertui.domain.errors import Refused
from careertui.domain.records import Asset
from careertui.domain.typed.mentions import Named, begun, completed, named, offered
from tests.domain.careers import refusal

CREATED = date(2026, 1, 1)


def asset(id: str, name: str, kind: str = "person") -> Asset:
    return Asset(id=id, created=CREATED, kind=kind, name=name)  # type: ignore[arg-type]


PRIYA, SAM, SAMIRA = asset("p", "Priya Nair"), asset("s", "Sam"), asset("sa", "Samira Idris")
BUDGET, COSTA = asset("b", "Owning a budget", "skill"), asset("c", "A. O'Costa")
CV = asset("cv", "CV true today", "safeguard")
KNOWN = (PRIYA, SAM, SAMIRA, BUDGET, COSTA, CV)


@pytest.mark.parametrize(
    ("text", "written", "assets", "levels"),
    [
        ("no names, 50 % @ home", "no names, 50 % @ home", (), {}),
        ("mail me@priya.com", "mail me@priya.com", (), {}),
        ("[@click=app.quit]x[/]", "[@click=app.quit]x[/]", (), {}),  # what looks like markup is nobody's name
        ("coffee with @Priya", "coffee with Priya Nair", ("p",), {}),
        ("@priya: coffee", "Priya Nair: coffee", ("p",), {}),
        ("(@PRI)", "(Priya Nair)", ("p",), {}),
        ("@Priya's idea", "Priya Nair's idea", ("p",), {}),
        ("@Priya Nair, and @sam.", "Priya Nair, and Sam.", ("p", "s"), {}),
        ("@Sam and @sam", "Sam and Sam", ("s",), {}),
        ("@Samira", "Samira Idris", ("sa",), {}),
        ("first @Own=2 then", "first Owning a budget then", ("b",), {"b": 2}),
        ('@"owning a budget" = no', "Owning a budget = no", ("b",), {}),
        ('@"Owning a"=0', "Owning a budget", ("b",), {"b": 0}),
        ("@Owning a budget=4!", "Owning a budget!", ("b",), {"b": 4}),
        ("@A. O'Costa called", "A. O'Costa called", ("c",), {}),
        ("@“CV true” done", "CV true today done", ("cv",), {}),
    ],
)
def test_names_are_found_and_written_out(text: str, written: str, assets: tuple[str, ...], levels: object) -> None:
    assert named(text, KNOWN) == (written, assets, levels)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("@Bob", '"Bob"'),
        ("@Sa", '"Samira Idris"'),
        ("@Priya=2", "only a skill has a level"),
        ("@Own=5", "not a level"),
        ("@Own=-1", "not a level"),
        ("@Own=two", "not a level"),
        ("with @\x1bx", "There is no"),
        ("@.", "without a name"),
    ],
)
def test_what_is_not_clear_is_refused_in_one_sentence(text: str, says: str) -> None:
    if text == "@Sa":
        # both begin so; the whole name of the one is not written
        assert '"Sam" or "Samira Idris"' in refusal(lambda: named(text, KNOWN))
    assert says in refusal(lambda: named(text, KNOWN))


def test_with_nobody_known_the_way_on_is_told() -> None:
    assert "add a skill or a person" in refusal(lambda: named("@Bob", ()))


def test_the_field_is_the_one_the_text_stands_in() -> None:
    with pytest.raises(Refused) as caught:
        named("@Bob", KNOWN, field="note")
    assert caught.value.field == "note"


@pytest.mark.parametrize(
    ("text", "typed", "names"),
    [
        ("with ", None, []),
        ("a@pri", None, []),
        ("with @", "", ["Priya Nair", "Sam", "Samira Idris", "Owning a budget", "A. O'Costa"]),
        ("with @p", "p", ["Priya Nair"]),
        ("with @sam", "sam", []),  # it is a whole name
        ("with @sami", "sami", ["Samira Idris"]),
        ("with @na", "na", ["Priya Nair"]),
        ('with @"owning a', "owning a", ["Owning a budget"]),
        ("with @Priya Nair", "Priya Nair", []),
        ("with @Priya Nair and", "Priya Nair and", []),
    ],
)
def test_names_are_offered_while_typed(text: str, typed: str | None, names: list[str]) -> None:
    assert begun(text) == typed
    assert [each.name for each in offered(text, KNOWN)] == names


def test_what_is_taken_is_understood() -> None:
    for each in KNOWN:
        text = completed("with @x", each)
        assert named(text, KNOWN).assets == (each.id,)
        assert offered(text, KNOWN) == []


@given(st.text(alphabet="@ aPriySm=2\"'O.", max_size=30))
def test_any_text_is_taken_or_refused_in_a_sentence(text: str) -> None:
    sentence, found = ".", Named("", (), {})
    try:
        found = named(text, KNOWN)
    except Refused as refused:
        sentence = str(refused)
    assert sentence.endswith(".")
    assert set(found.levels) <= set(found.assets) <= {each.id for each in KNOWN}
    assert all(0 <= level <= 4 for level in found.levels.values())
