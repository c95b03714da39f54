"""What offices, bodies and the people around say; and what a document or table says outright."""

from __future__ import annotations

from tenure.linking.comparators.pair import Pair


def held_the_same_office(pair: Pair) -> str:
    shared = sorted(pair.left.posts & pair.right.posts)
    return f"the same office: {' '.join(shared[0])}" if shared else ""


def holds_the_office_beside_which_the_other_is_named(pair: Pair) -> str:
    shared = sorted(pair.left.posts & pair.right.beside | pair.right.posts & pair.left.beside)
    return f"named beside the holder of an office that the other held: {' '.join(shared[0])}" if shared else ""


def named_beside_the_same_office(pair: Pair) -> str:
    shared = sorted(pair.left.beside & pair.right.beside)
    return f"both named beside one office: {' '.join(shared[0])}" if shared else ""


def belonged_to_the_same_body(pair: Pair) -> str:
    shared = sorted(pair.left.bodies & pair.right.bodies)
    return f"the same body: {' '.join(shared[0])}" if shared else ""


def named_beside_an_office_of_a_body_that_the_other_belonged_to(pair: Pair) -> str:
    for one, other in ((pair.left, pair.right), (pair.right, pair.left)):
        shared = sorted({token for post in one.beside for token in post if (token,) in other.bodies})
        if shared:
            return f"named beside an office of {shared[0][1:]}, to which the other belonged"
    return ""


def several_people_are_near_both(pair: Pair) -> str:
    shared = _company(pair)
    return f"near both: {', '.join(shared[:3])}" if len(shared) > 1 else ""


def one_person_is_near_both(pair: Pair) -> str:
    shared = _company(pair)
    return f"near both: {shared[0]}" if len(shared) == 1 else ""


def belong_to_different_countries(pair: Pair) -> str:
    return (
        f"one in {pair.left.country}, one in {pair.right.country}"
        if pair.left.country and pair.right.country and pair.left.country != pair.right.country
        else ""
    )


def a_table_gives_one_id(pair: Pair) -> str:
    return f"both {pair.left.table_id}" if pair.left.table_id and pair.left.table_id == pair.right.table_id else ""


def one_table_gives_two_ids(pair: Pair) -> str:
    apart = (
        pair.left.table_id and pair.right.table_id and pair.left.table_id != pair.right.table_id and pair.left.key[0] == pair.right.key[0]
    )
    return f"{pair.left.table_id} is not {pair.right.table_id}" if apart else ""


def one_table_writes_two_names(pair: Pair) -> str:
    """Rows of one table that mean one person mostly write the name alike."""
    rows = pair.left.row and pair.right.row and pair.left.key[0] == pair.right.key[0]
    return "two names in one table" if rows and pair.left.label != pair.right.label else ""


def one_document_tells_them_apart(pair: Pair) -> str:
    """A document that names a relative means somebody else; two pages of one document are two people."""
    related = pair.left.key in pair.right.strangers or pair.right.key in pair.left.strangers
    return "one is a relative of the other" if related else ""


def _company(pair: Pair) -> list[str]:
    """The people whom two documents name beside the two; in one document everybody is beside everybody."""
    return [] if pair.left.key[0] == pair.right.key[0] else sorted(pair.left.neighbours & pair.right.neighbours)
