"""Names in running text: found, refused where nobody or several are meant, offered while typed."""

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
ZOE = asset("z", "Zoë Álvarez Ruiz")
KNOWN = (PRIYA, SAM, SAMIRA, BUDGET, COSTA, CV, ZOE)


@pytest.mark.parametrize(
    ("text", "assets", "levels"),
    [
        ("no names, 50 % @ home", (), {}),
        ("mail me@priya.com", (), {}),
        ("[@click=app.quit]x[/]", (), {}),  # what looks like markup is nobody's name
        ("coffee with @Priya", ("p",), {}),
        ("@priya: coffee", ("p",), {}),
        ("(@PRI)", ("p",), {}),
        ("@Priya's idea", ("p",), {}),
        ("@Priya’s Idea", ("p",), {}),
        ("@Priya Nair's Idea", ("p",), {}),
        ("@Priya N. came", ("p",), {}),
        ("@Priya Na came", ("p",), {}),
        ("@Priya, Bob and I", ("p",), {}),
        ("@Priya Nair, and @sam.", ("p", "s"), {}),
        ("@Priya Nair Monday", ("p",), {}),  # a whole name is one, whatever follows
        ("@Sam and @sam", ("s",), {}),
        ("@Samira", ("sa",), {}),
        ("first @Own=2 then", ("b",), {"b": 2}),
        ('@"owning a budget" = no', ("b",), {}),
        ('@"Owning a"=0', ("b",), {"b": 0}),
        ("@Owning a budget=4!", ("b",), {"b": 4}),
        ("@A. O'Costa called", ("c",), {}),
        ("@“CV true” done", ("cv",), {}),
        ("@Zoe Alvarez, and @zoé", ("z",), {}),  # accents are ignored
        ("@Zoë R. came, @Zoë Ruiz too", ("z",), {}),  # the name has these further on
    ],
)
def test_names_are_found(text: str, assets: tuple[str, ...], levels: object) -> None:
    assert named(text, KNOWN) == (assets, levels)


JONES = (asset("j", "Sam Jones"),)


@pytest.mark.parametrize("text", ["@Sam: good talk", "@Sam Jones and I", "with @Sam J. today", "@Sam went", "@Sam Jo"])
def test_a_name_or_its_beginning_is_sam_jones(text: str) -> None:
    assert named(text, JONES).assets == ("j",)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Coffee with @Sam Smith at noon", "Sam Smith"),
        ("@Sam Jonesson came", "Sam Jonesson"),
        ("@Sam S. came", "Sam S"),
        ("@Sam Jones-Smith came", "Sam Jones-Smith"),
        ("@Sammy came", "Sammy"),
        ('@"Sam Smith" came', "Sam Smith"),
    ],
)
def test_another_sam_is_nobody(text: str, name: str) -> None:
    assert f'There is no "{name}"; there is "Sam Jones"' in refusal(lambda: named(text, JONES))


def test_a_name_that_stood_there_before_may_be_nobodys_by_now() -> None:
    assert named("tea with @Bob and @Priya", KNOWN, kept="with @Bob").assets == ("p",)
    assert '"Bill"' in refusal(lambda: named("tea with @Bob and @Bill", KNOWN, kept="with @Bob"))


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
    sentence, found = ".", Named((), {})
    try:
        found = named(text, KNOWN)
    except Refused as refused:
        sentence = str(refused)
    assert sentence.endswith(".")
    assert set(found.levels) <= set(found.assets) <= {each.id for each in KNOWN}
    assert all(0 <= level <= 4 for level in found.levels.values())
