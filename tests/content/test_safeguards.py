"""The ten safeguards to begin with: the months the domain gives them, and the demo's names."""

from careertui.content.demo import demo_documents
from careertui.content.safeguards import SAFEGUARDS


def test_ten_with_their_months() -> None:
    assert [each.every for each in SAFEGUARDS] == [3, 3, 6, 3, 12, 12, 6, 12, 6, 6]
    assert len({each.name.casefold() for each in SAFEGUARDS}) == 10
    assert all(each.why.endswith(".") for each in SAFEGUARDS)


def test_the_demo_began_with_them() -> None:
    kept = [asset["name"] for asset in demo_documents()["assets"].values() if asset["kind"] == "safeguard"]
    assert kept == [each.name for each in SAFEGUARDS]
