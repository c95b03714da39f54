"""One spelling for the keys of infoboxes, which have dozens of dialects.

`canonical("Term Start1")` is `("term_start", 1)`. Only spellings are levelled here; what a key means is said in
`tenure.claims.infobox`. To teach another spelling, add it to SPELLINGS beside its canonical key.
"""

from __future__ import annotations

import re
from functools import lru_cache

SPELLINGS = {
    "term_start": "termstart start_term startterm took_office tookoffice took_office_on assumed_office term_began start term_begin",
    "term_end": "termend end_term endterm left_office leftoffice term_ended end",
    "term": "term_of_office years_in_office in_office termspan term_years years",
    "reign": "reigned reign_years pontificate reign_period",
    "predecessor": "preceded preceded_by precededby preceding before",
    "successor": "succeeded succeeded_by succeededby after",
    "office": "offices office_held",
    "order": "order_in_office",
    "title": "titles",
    "position": "positions positions_held",
    "succession": "succession_title",
    "birth_name": "birthname born_as name_at_birth full_name_at_birth",
    "birth_date": "birthdate date_of_birth dateofbirth born birth birth_year",
    "birth_place": "birthplace place_of_birth placeofbirth birth_city place_birth",
    "death_date": "deathdate date_of_death dateofdeath died death death_year",
    "death_place": "deathplace place_of_death placeofdeath death_city",
    "death_cause": "deathcause cause_of_death cause_death manner_of_death",
    "resting_place": "restingplace burial_place burialplace place_of_burial buried burial",
    "burial_date": "date_of_burial",
    "full_name": "fullname complete_name real_name",
    "native_name": "nativename",
    "other_names": "othernames other_name also_known_as alias aliases",
    "pseudonym": "pen_name penname stage_name pseudonyms",
    "nickname": "nicknames",
    "party": "political_party politicalparty parties affiliation political_affiliation",
    "other_party": "otherparty other_parties other_political_party other_political_affiliations",
    "spouse": "spouses husband wife partner_spouse married spouse_s",
    "children": "issue offspring child",
    "parents": "parent parent_s",
    "relatives": "relations relation",
    "alma_mater": "almamater college university",
    "education": "educated_at educated",
    "occupation": "occupations occupation_s",
    "profession": "professions",
    "nationality": "nationalities",
    "citizenship": "citizenships",
    "residence": "residences home",
    "awards": "award honors honours decorations prizes",
    "constituency": "constituency_mp constituency_am riding constituencies electorate division",
    "state_house": "statehouse state_assembly assembly",
    "state_senate": "statesenate",
    "ambassador_from": "ambassadorfrom",
    "allegiance": "allegiances",
    "military_branch": "branch service branch_of_service",
    "military_service": "military_service_years serviceyears service_years years_of_service",
    "rank": "ranks military_rank highest_rank",
    "unit": "units",
    "commands": "command",
    "battles": "wars battles_wars",
    "net_worth": "networth",
    "cabinet": "cabinets",
}
"""Canonical key -> other spellings, parted by blanks."""

_CANONICAL = {spelling: key for key, spellings in SPELLINGS.items() for spelling in spellings.split()}
_WORD = re.compile(r"[^\W_]+")
_NUMBER = re.compile(r"[\s_]*(\d{1,2})$")
_FRONT_NUMBER = re.compile(r"(\d{1,2})(?=(?:blank|named))")


@lru_cache(maxsize=4096)
def canonical(written: str) -> tuple[str, int]:
    """(key, number) of a key as written: lower case, words joined by `_`, its closing number taken off (0: none)."""
    number = _NUMBER.search(written)
    bare = written[: number.start()] if number else written
    folded = "_".join(_WORD.findall(_FRONT_NUMBER.sub("", bare.casefold())))
    return _CANONICAL.get(folded, folded), int(number[1]) if number else 0
