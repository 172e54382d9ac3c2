"""Ids: their form, their order, their time."""

from careertui.store.ids import new_id


def test_ids_are_26_letters_in_the_order_they_were_made() -> None:
    ids = [new_id() for _ in range(1000)]
    assert ids == sorted(ids)
    assert len(set(ids)) == 1000
    assert {len(id) for id in ids} == {26}
    assert set("".join(ids)) <= set("0123456789ABCDEFGHJKMNPQRSTVWXYZ")


def test_the_time_is_in_the_first_ten_letters_and_never_goes_back() -> None:
    far = 2**48 - 2**20
    first = new_id(far)
    alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
    assert sum(alphabet.index(letter) * 32 ** (9 - place) for place, letter in enumerate(first[:10])) == far
    assert new_id(far) > first
    assert new_id(1) > first
