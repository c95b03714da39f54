"""Splink compares the profiles, in DuckDB: many documents at once instead of pair by pair in Python.

    profiles -> one row each -> Splink: pairs that share a key, compared, weighed -> clusters, the surest pairs first

Splink adds up the same kind of evidence as `comparators`, as bits: log2 of how much more often something holds of one person's two
documents (m) than of two people's (u). The m and u are written down here and not trained, and no frequencies are counted in the data, so
that a pair weighs the same in every corpus: what comes out is a function of the set of profiles, as of the usual linker. What differs:
dates, offices and names are compared at a few levels, a person known from several documents is not compared as a whole, and of two people
who both fit, the better one wins by a margin of bits.

The conditions are SQL because Splink takes its comparisons so; the database of tenure is not touched.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from importlib.util import find_spec
from itertools import product
from typing import Any, NamedTuple

from tenure import when
from tenure.errors import CallError
from tenure.linking.comparators import Verdict
from tenure.linking.folding import skeleton
from tenure.linking.knowledge import common_surnames
from tenure.linking.names import PersonName, given_groups, initial_class, is_patronymic
from tenure.linking.people import Clusters, State, Tie, by_fullness, decided_apart, single_best, unite
from tenure.linking.profiles import PersonKey, Profile, block_keys
from tenure.model import Bounds

SAME = 1.0  # bits from which two are one: twice as likely as not
WORTH_MENTIONING = -3.0
RULED_OUT = -18.0
PRIOR = 1e-5  # of two random profiles being one person; written down, so that it does not depend on how many there are
CLOSE = 1e-6  # by which two figures may differ that are one
SURE = 1e-9  # an m or u that decides alone


class Level(NamedTuple):
    """What may hold of two rows, `l` and `r`; how often it does of one person's rows (m) and of two people's (u)."""

    says: str
    sql: str
    m: float
    u: float

    def weighs(self, bits: float) -> bool:
        return abs(math.log2(self.m / self.u) - bits) < CLOSE


def _any(column: str) -> str:
    return f"list_has_any({column}_l, {column}_r)"


def _crossed(one: str, other: str) -> str:
    return f"list_has_any({one}_l, {other}_r) OR list_has_any({other}_l, {one}_r)"


def _apart(first: str, last: str) -> str:
    """Days between two stretches of days; not above 0 where they touch."""
    return f"greatest({first}_l - {last}_r, {first}_r - {last}_l)"


def _outside(one: str, other: str) -> str:
    """One acts before the other is ten years old, or after the other's death."""
    return f"(seen_last_{one} < born_year_{other} + 10 OR seen_{one} > died_year_{other} + 1)"


COMPARISONS: dict[str, tuple[Level, ...]] = {
    "name": (
        Level("both have this full name", _any("whole"), 0.8, 4e-6),
        Level("forms of one given name, one surname", _any("form"), 0.06, 3e-6),
        Level("one goes by the other's middle name", _any("called"), 0.02, 2e-6),
        Level("one surname, the initials agree", f"(is_short_l OR is_short_r) AND {_any('short')}", 0.1, 6e-6),
        Level("the names differ", "ELSE", SURE, 1.0),
    ),
    "middle": (
        Level("one middle name or patronymic", _any("middle_form"), 0.7, 0.02),
        Level("one middle initial", f"(is_middle_short_l OR is_middle_short_r) AND {_any('middle')}", 0.28, 0.07),
        Level("the middle names differ", "ELSE", 0.0008, 0.9),
    ),
    "suffix": (
        Level("only one is called junior, senior or third", "suffix_l = '' OR suffix_r = ''", 0.1, 0.3),
        Level("father and son", "ELSE", SURE, 1.0),
    ),
    "common": (
        Level("a very common surname", "is_common_l AND is_common_r AND (len(middle_l) = 0 OR len(middle_r) = 0)", 0.05, 0.3),
        Level("", "ELSE", 0.5, 0.5),
    ),
    "note": (
        Level("titles tell them apart", "note_l <> '' AND note_r <> '' AND note_l <> note_r AND is_page_l AND is_page_r", 0.01, 0.3),
        Level("", "ELSE", 0.5, 0.5),
    ),
    "birth": (
        Level("born on the same day", "birth_l = birth_last_l AND birth_l = birth_r AND birth_last_l = birth_last_r", 0.5, 0.00004),
        Level("the births may be one", f"{_apart('birth', 'birth_last')} <= 0", 0.45, 0.03),
        Level("the births differ by little", f"{_apart('birth', 'birth_last')} < 731", 0.03, 0.08),
        Level("born years apart", "ELSE", SURE, 0.9),
    ),
    "death": (
        Level("died on the same day", "death_l = death_last_l AND death_l = death_r AND death_last_l = death_last_r", 0.5, 0.00004),
        Level("the deaths may be one", f"{_apart('death', 'death_last')} <= 0", 0.45, 0.03),
        Level("the deaths differ by little", f"{_apart('death', 'death_last')} < 731", 0.05, 0.08),
        Level("died years apart", "ELSE", 0.004, 0.9),
    ),
    "life": (
        Level("one acts outside the other's life", f"{_outside('l', 'r')} OR {_outside('r', 'l')}", SURE, 0.5),
        Level("seen 45 years apart", f"{_apart('seen', 'seen_last')} > 45", SURE, 0.3),
        Level("seen in the same years", f"{_apart('seen', 'seen_last')} <= 0", 0.6, 0.4),
        Level("", "ELSE", 0.5, 0.5),
    ),
    "birthplace": (
        Level("born in the same place", _any("birthplace"), 0.6, 0.02),
        Level("", "ELSE", 0.5, 0.5),
    ),
    "post": (
        Level("one office, or beside it", f"{_any('post')} OR {_crossed('post', 'beside')}", 0.4, 0.004),
        Level("beside one office", _any("beside"), 0.2, 0.01),
        Level("", "ELSE", 0.5, 0.5),
    ),
    "body": (
        Level("one body", _any("body"), 0.5, 0.2),
        Level("beside an office of a body to which the other belonged", _crossed("beside_body", "body"), 0.3, 0.08),
        Level("", "ELSE", 0.5, 0.5),
    ),
    "company": (
        Level("several people are near both", "document_l <> document_r AND len(list_intersect(near_l, near_r)) > 1", 0.3, 0.005),
        Level("one person is near both", f"document_l <> document_r AND {_any('near')}", 0.3, 0.03),
        Level("", "ELSE", 0.5, 0.5),
    ),
    "country": (
        Level("of different countries", "country_l <> '' AND country_r <> '' AND country_l <> country_r", 0.1, 0.4),
        Level("", "ELSE", 0.5, 0.5),
    ),
    "told": (
        Level("a table gives one id", "table_id_l <> '' AND table_id_l = table_id_r", 1.0, 1e-25),
        Level("one table gives two ids", "table_id_l <> '' AND table_id_r <> '' AND document_l = document_r", SURE, 1.0),
        Level("one is a relative of the other", "list_contains(strangers_l, place_r) OR list_contains(strangers_r, place_l)", SURE, 0.9),
        Level("two names in one table", "is_row_l AND is_row_r AND document_l = document_r AND label_l <> label_r", 0.01, 0.2),
        Level("", "ELSE", 0.5, 0.5),
    ),
}  # fmt: skip
"""Each comparison's levels, the first that holds counts. A level that says nothing weighs nothing. The figures are judgements, not counts:
the ratio is what matters, and it was set with an eye on the truth table, as the points of the usual linker were."""

UNKNOWN = {
    "middle": "len(middle_l) = 0 OR len(middle_r) = 0",
    "suffix": "suffix_l = suffix_r",
    "birth": "birth_l IS NULL OR birth_r IS NULL",
    "death": "death_l IS NULL OR death_r IS NULL",
}
"""When a comparison says nothing, for or against."""


def ready() -> None:
    """Raises CallError where Splink is not installed."""
    if find_spec("splink") is None:
        raise CallError("the linker splink is not installed; call: pip install 'tenure[splink]'")


def cluster(
    profiles: Iterable[Profile], together: Iterable[tuple[PersonKey, PersonKey]] = (), apart: Iterable[tuple[PersonKey, PersonKey]] = ()
) -> Clusters:
    """Who among the profiles is one person."""
    return clusters_of({0: list(profiles)}, together, apart)[0]


def clusters_of(
    worlds: Mapping[int, Sequence[Profile]],
    together: Iterable[tuple[PersonKey, PersonKey]] = (),
    apart: Iterable[tuple[PersonKey, PersonKey]] = (),
) -> dict[int, Clusters]:
    """The same of several sets of profiles that have nothing to do with each other, in one run of Splink, which takes a second to begin."""
    ordered = {number: sorted(profiles, key=lambda profile: profile.key) for number, profiles in sorted(worlds.items())}
    found = _compared(ordered)
    return {number: _joined(ordered[number], found[number], sorted(together), sorted(apart)) for number in ordered}


# -------------------------------------------------------------------------------------------------------- comparing


class Compared(NamedTuple):
    """The pairs of one set that are worth a thought, the surest first; and those among them that cannot be one person."""

    ties: tuple[Tie, ...]
    ruled_out: frozenset[frozenset[PersonKey]]


def _compared(worlds: Mapping[int, Sequence[Profile]]) -> dict[int, Compared]:
    """What Splink says of the profiles of each world."""
    listed = [(number, profile) for number, profiles in worlds.items() for profile in profiles if not profile.thin]
    near: defaultdict[int, list[Tie]] = defaultdict(list)
    out: defaultdict[int, set[frozenset[PersonKey]]] = defaultdict(set)
    for one, other, weight, bits in _predicted([_row(*entry) for entry in listed]) if len(listed) > 1 else ():
        number, keys = listed[one][0], (listed[one][1].key, listed[other][1].key)
        if weight <= RULED_OUT:
            out[number].add(frozenset(keys))
        else:
            near[number].append(Tie(min(keys), max(keys), Verdict(round(weight, 3), _reason(bits))))
    return {
        number: Compared(tuple(sorted(near[number], key=lambda t: (-t.verdict.score, t.one, t.other))), frozenset(out[number]))
        for number in worlds
    }


@lru_cache(maxsize=10_000)
def _reason(bits: tuple[float, ...]) -> str:
    """What held, the heaviest first: the bits of a comparison tell which level it was."""
    said = [(own, level.says) for own, levels in zip(bits, COMPARISONS.values(), strict=True) for level in levels if level.weighs(own)]
    return "; ".join(says for own, says in sorted(said, key=lambda found: (-abs(found[0]), found[1])) if says)


_IDS = "unique_id_l, unique_id_r"


def _predicted(rows: Sequence[Mapping[str, Any]]) -> list[tuple[int, int, float, tuple[float, ...]]]:
    """(row, row, bits, bits of each comparison) of the pairs worth a mention, and of those ruled out among people who hang together."""
    import pyarrow as arrow
    from splink import DuckDBAPI, Linker

    api = DuckDBAPI()
    table = api.register(arrow.Table.from_pylist([{"unique_id": at, **row} for at, row in enumerate(rows)], schema=_schema(arrow)))
    linker = Linker(table, _settings(), log_level=None)
    pairs = linker.inference.predict(warning_mode="never").physical_name
    columns = ", ".join(f"mw_{name}" for name in COMPARISONS)
    con = api.duckdb_con
    near = con.execute(f"SELECT {_IDS}, match_weight, {columns} FROM {pairs} WHERE match_weight >= {WORTH_MENTIONING}").fetchall()
    con.register("linked", arrow.table(_components([(row[0], row[1]) for row in near if row[2] >= SAME])))
    both = "JOIN linked a ON a.id = unique_id_l JOIN linked b ON b.id = unique_id_r"
    out = con.execute(f"SELECT {_IDS}, match_weight FROM {pairs} {both} WHERE a.root = b.root AND match_weight <= {RULED_OUT}").fetchall()
    con.close()
    return sorted((int(row[0]), int(row[1]), float(row[2]), tuple(row[3:])) for row in (*near, *out))


def _components(pairs: Sequence[tuple[int, int]]) -> dict[str, list[int]]:
    """The rows in any pair, each with the least row that it hangs together with."""
    root: dict[int, int] = {}

    def find(row: int) -> int:
        while root.setdefault(row, row) != row:
            root[row] = root[root[row]]
            row = root[row]
        return row

    for one, other in pairs:
        low, high = sorted((find(one), find(other)))
        root[high] = low
    return {"id": sorted(root), "root": [find(row) for row in sorted(root)]}


def _settings() -> Any:
    """Splink's settings: the keys under which rows meet, the comparisons with their m and u, nothing to be trained."""
    from splink import SettingsCreator, block_on
    from splink.blocking_rule_library import CustomRule

    by_initials = CustomRule("l.wide = r.wide AND (l.is_short OR r.is_short)", arrays_to_explode=["wide"])

    return SettingsCreator(
        link_type="dedupe_only",
        blocking_rules_to_generate_predictions=[block_on("keys", arrays_to_explode=["keys"]), by_initials],
        comparisons=[_comparison(name, levels) for name, levels in COMPARISONS.items()],
        probability_two_random_records_match=PRIOR,
        retain_matching_columns=False,
        retain_intermediate_calculation_columns=True,
    )


def _comparison(name: str, levels: Sequence[Level]) -> dict[str, Any]:
    unknown = {"sql_condition": UNKNOWN.get(name, "FALSE"), "label_for_charts": "unknown", "is_null_level": True}
    return {
        "output_column_name": name,
        "comparison_levels": [
            unknown,
            *(
                {
                    "sql_condition": level.sql,
                    "label_for_charts": level.says or "nothing",
                    "m_probability": level.m,
                    "u_probability": level.u,
                }
                for level in levels
            ),
        ],
    }


# ------------------------------------------------------------------------------------------------------------- rows

_LISTS = (
    "keys",
    "wide",
    "whole",
    "form",
    "called",
    "short",
    "middle",
    "middle_form",
    "birthplace",
    "post",
    "beside",
    "body",
    "beside_body",
    "near",
)
_FLAGS = ("is_short", "is_middle_short", "is_common", "is_page", "is_row")
_DAYS = ("birth", "birth_last", "death", "death_last", "born_year", "died_year", "seen", "seen_last")
_WORDS = ("suffix", "note", "country", "table_id", "document", "place", "label")


def _schema(arrow: Any) -> Any:
    words = arrow.list_(arrow.string())
    return arrow.schema(
        [("unique_id", arrow.int64())]
        + [(name, words) for name in (*_LISTS, "strangers")]
        + [(name, arrow.bool_()) for name in _FLAGS]
        + [(name, arrow.int64()) for name in _DAYS]
        + [(name, arrow.string()) for name in _WORDS]
    )


def _row(world: int, profile: Profile) -> dict[str, Any]:
    """A profile as a row that SQL can compare: what may be several things is a list."""
    keys = sorted(block_keys(profile).looks_under)
    lists: dict[str, Iterable[str]] = {
        "keys": (f"{world} {key}" for key in keys if not key.endswith((". full", ". short"))),
        "wide": (f"{world} {key}" for key in keys if key.endswith(". short")),
        "birthplace": profile.birthplaces,
        "post": map(" ".join, profile.posts),
        "beside": map(" ".join, profile.beside),
        "body": map(" ".join, profile.bodies),
        "beside_body": (token for post in profile.beside for token in post),
        "near": profile.neighbours,
        "strangers": map("\x1f".join, profile.strangers),
        **_names(profile.names),
    }
    first = profile.name
    return {
        **{name: sorted(set(values)) for name, values in lists.items()},
        "is_short": any(len(name.first) == 1 for name in profile.names),
        "is_middle_short": any(len(middle) == 1 for name in profile.names for middle in name.middle),
        "is_common": skeleton(first.surname) in common_surnames(),
        "is_page": profile.page,
        "is_row": profile.row,
        **_days("birth", profile.birth),
        **_days("death", profile.death),
        "born_year": int(profile.birth[0][:-6]) if profile.birth and profile.birth[0] else None,
        "died_year": int(profile.death[1][:-6]) if profile.death and profile.death[1] else None,
        "seen": profile.years[0] if profile.years else None,
        "seen_last": profile.years[1] if profile.years else None,
        "suffix": first.suffix,
        "note": first.note,
        "country": profile.country,
        "table_id": profile.table_id or "",
        "document": profile.key[0],
        "place": "\x1f".join(profile.key),
        "label": profile.label,
    }


def _names(names: Sequence[PersonName]) -> dict[str, list[str]]:
    """What the forms of a name may agree in: as a whole, in a form of the given name, by a middle name, in initials."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for name in names:
        surname = skeleton(name.surname)
        middles = [middle for middle in name.middle if len(middle) > 1]
        if len(name.first) > 1:
            found["whole"].append(f"{surname} {skeleton(name.first)}")
            found["form"] += (f"{surname} {form}" for form in _forms(name.first))
            found["called"].append(f"{surname} {skeleton(name.first)}")
        found["called"] += (f"{surname} {skeleton(middle)}" for middle in middles if not is_patronymic(middle))
        found["short"] += (f"{surname} {initial_class(form)}" for form in (name.first, *given_groups(name.first)) if form)
        found["middle"] += (initial_class(middle) for middle in name.middle)
        found["middle_form"] += (form for middle in middles for form in _forms(middle))
    return {key: found[key] for key in ("whole", "form", "called", "short", "middle", "middle_form")}


def _forms(given: str) -> Iterable[str]:
    """The names that a given name may be a form of; clipped forms meet in their first four letters."""
    clipped = (skeleton(given)[:4],) if len(given) >= 4 else ()
    return (*given_groups(given), *clipped)


def _days(name: str, bounds: Bounds | None) -> dict[str, int | None]:
    known = bounds if bounds and bounds[0] and bounds[1] else None
    first, last = when.days(known) if known else (None, None)
    return {name: first, f"{name}_last": last}


# --------------------------------------------------------------------------------------------------------- clusters


def _joined(
    profiles: Sequence[Profile],
    found: Compared,
    together: Sequence[tuple[PersonKey, PersonKey]],
    apart: Sequence[tuple[PersonKey, PersonKey]],
) -> Clusters:
    """Pages first, the surest pairs first; then each mention to the one person that it fits better than any other."""
    by_key = {profile.key: profile for profile in profiles}
    state = State.of(profiles, apart)
    for one, other in together:
        if one in by_key and other in by_key:
            unite(state, one, other, Verdict(100.0, "decided by a person"))
    for tie in found.ties:
        if by_key[tie.one].page and by_key[tie.other].page:
            if tie.verdict.score >= SAME and not _excluded(state, found.ruled_out, tie.one, tie.other):
                unite(state, tie.one, tie.other, tie.verdict, learn=False)
            else:
                state.undecided.append(tie)
    _link_mentions(state, by_key, found)
    return state.clusters()


def _link_mentions(state: State, by_key: Mapping[PersonKey, Profile], found: Compared) -> None:
    beside: defaultdict[PersonKey, list[tuple[PersonKey, Verdict]]] = defaultdict(list)
    for tie in found.ties:
        beside[tie.one].append((tie.other, tie.verdict))
        beside[tie.other].append((tie.one, tie.verdict))
    settled = {key for key, profile in by_key.items() if profile.page}
    for mention in by_fullness(p for p in by_key.values() if not p.page and not p.thin):
        if len(state.members[state.root[mention.key]]) == 1:
            fitting = _fitting(state, mention.key, [(key, v) for key, v in beside[mention.key] if key in settled], found.ruled_out)
            best = single_best(fitting, SAME)
            if best:
                unite(state, best.other, mention.key, best.verdict, learn=False)
            else:
                state.undecided.extend(fitting[:5])
        settled.add(mention.key)


def _fitting(
    state: State, mention: PersonKey, beside: Iterable[tuple[PersonKey, Verdict]], ruled_out: frozenset[frozenset[PersonKey]]
) -> list[Tie]:
    """The people whom a mention may be, each by the member that it fits best; the best first."""
    best: dict[PersonKey, Tie] = {}
    for key, verdict in beside:
        root = state.root[key]
        if not _excluded(state, ruled_out, mention, key) and (root not in best or verdict.score > best[root].verdict.score):
            best[root] = Tie(mention, key, verdict)
    return sorted(best.values(), key=lambda t: (-t.verdict.score, t.other))


def _excluded(state: State, ruled_out: frozenset[frozenset[PersonKey]], one: PersonKey, other: PersonKey) -> bool:
    """Whether some member of the one cannot be some member of the other, or people have decided so."""
    left, right = (state.members[state.root[key]] for key in (one, other))
    return decided_apart(state, one, other) or any(frozenset(pair) in ruled_out for pair in product(left, right))
