"""The table of comparators: what can be said of two profiles of persons, and what it weighs.

A comparator is a function named as the statement that it makes: it takes a `Pair` and gives the reason in words, or "" where the
statement does not hold. `STATEMENTS` gives each its weight and says why. The weights of what holds add up; from `SAME` on, two profiles
are one person; `NEVER` and `ALWAYS` decide alone. They are points like log-odds, set by hand on the truth table in tests/cases/linking
and not learned: what is said of two profiles depends on nothing but the two.

To add one: write the function in the module that it fits (names, lives, company), add it to `STATEMENTS` with its weight and why it weighs
so much, add pairs that show it to the truth table, and record the frozen run anew (docs/linking.md says how).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from tenure.linking.comparators import company, lives, names
from tenure.linking.comparators.pair import Pair, side_by_side
from tenure.linking.profiles import Profile

SAME = 5.0
NEVER = -100.0
ALWAYS = 100.0


class Statement(NamedTuple):
    """A comparator with its weight, and why it weighs so much."""

    test: Callable[[Pair], str]
    weight: float
    why: str

    @property
    def name(self) -> str:
        return self.test.__name__


STATEMENTS = (
    Statement(names.same_surname_and_given_name, 5.2, "a full name is enough where nothing speaks against it"),
    Statement(names.same_surname_and_a_form_of_the_given_name, 4.0, "usual, but needs one more sign"),
    Statement(names.same_surname_and_initials_agree, 2.5, "an initial fits a twentieth of all given names"),
    Statement(names.called_by_the_middle_name, 3.0, "usual in some countries, needs one more sign"),
    Statement(names.surnames_differ_but_for_the_transliteration, -0.2, "nearly always one name"),
    Statement(names.short_surnames_differ_in_letters, -3.0, "folded spelling says little about three letters"),
    Statement(names.surnames_differ, NEVER, "other names of the person are compared too, so a different surname is a different person"),
    Statement(names.given_names_differ, NEVER, "a different given name is a different person"),
    Statement(names.a_given_name_is_missing, -3.0, "a surname alone links nowhere"),
    Statement(names.middle_names_or_patronymics_agree, 3.0, "namesakes rarely share a middle name or a father's name"),
    Statement(names.middle_initials_agree, 1.5, "half as telling as the whole name"),
    Statement(names.middle_names_or_patronymics_differ, -9.0, "a different father, or another namesake"),
    Statement(names.suffixes_differ, NEVER, "father and son"),
    Statement(names.only_one_has_a_suffix, -1.5, "often left out, often a father"),
    Statement(names.the_surname_is_very_common, -2.0, "given name and surname do not point to one person"),
    Statement(names.titles_are_told_apart, -4.0, "a disambiguator is written because there are namesakes"),
    Statement(lives.born_on_the_same_day, 6.0, "with equal names, one in ten thousand is chance"),
    Statement(lives.births_may_be_one, 2.5, "a shared year among a few dozen that are possible"),
    Statement(lives.births_differ_by_little, -1.5, "sources disagree about a year more often than namesakes are born so close"),
    Statement(lives.births_cannot_both_be_true, NEVER, "no source is wrong by so much as often as there are namesakes"),
    Statement(lives.died_on_the_same_day, 6.0, "as for births"),
    Statement(lives.deaths_may_be_one, 2.5, "as for births"),
    Statement(lives.deaths_cannot_both_be_true, -6.0, "deaths of the purged were misreported for decades: strong, not decisive"),
    Statement(lives.active_outside_the_others_life, NEVER, "nobody acts before the age of ten or after death"),
    Statement(lives.active_in_different_times, NEVER, "no career has a hole of 45 years on both sides"),
    Statement(lives.active_at_the_same_time, 0.5, "most documents of one collection share their time"),
    Statement(lives.born_in_the_same_place, 2.0, "places are more telling than years"),
    Statement(company.held_the_same_office, 3.0, "namesakes in one office are rare, but families exist"),
    Statement(company.holds_the_office_beside_which_the_other_is_named, 4.0, "a predecessor in an office held that office"),
    Statement(company.named_beside_the_same_office, 3.0, "two documents name one neighbour in one office"),
    Statement(company.named_beside_an_office_of_a_body_that_the_other_belonged_to, 1.5, "the same circle, at the same level"),
    Statement(company.belonged_to_the_same_body, 1.0, "one world"),
    Statement(company.several_people_are_near_both, 2.5, "the same company"),
    Statement(company.one_person_is_near_both, 1.5, "the same company, thinner"),
    Statement(company.belong_to_different_countries, -1.5, "namesakes of two countries, or a life in two"),
    Statement(company.a_table_gives_one_id, ALWAYS, "whoever made the table has decided"),
    Statement(company.one_table_gives_two_ids, NEVER, "whoever made the table has decided"),
    Statement(company.one_table_writes_two_names, -3.0, "a list is consistent in itself"),
    Statement(company.one_document_tells_them_apart, NEVER, "the document says that they are two"),
)  # fmt: skip


class Verdict(NamedTuple):
    """The sum of what was stated, and the reasons in words, the heaviest first."""

    score: float
    reason: str

    @property
    def same(self) -> bool:
        return self.score >= SAME

    @property
    def impossible(self) -> bool:
        return self.score <= NEVER


def compare(left: Profile, right: Profile) -> Verdict:
    """Whether two profiles are one person, and why. Symmetric in its arguments. What decides alone is looked at first."""
    pair = side_by_side(left, right)
    for statement in _DECIDING:
        if reason := statement.test(pair):
            return Verdict(statement.weight, reason)
    held = [(statement, reason) for statement in _WEIGHED if (reason := statement.test(pair))]
    told = sorted(held, key=lambda found: -abs(found[0].weight))
    return Verdict(round(sum(statement.weight for statement, _ in held), 3), "; ".join(reason for _, reason in told))


_DECIDING = sorted((s for s in STATEMENTS if abs(s.weight) >= ALWAYS), key=lambda s: -s.weight)
_WEIGHED = tuple(s for s in STATEMENTS if abs(s.weight) < ALWAYS)
