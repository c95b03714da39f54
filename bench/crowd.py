"""Invented biographies in any number, drawn from a seed, with the truth about who is who: for measuring how linking and builds grow.

    python bench/crowd.py 20000 > lives.jsonl

Every person has a page; every fourth has a second one by another hand, with a date less, an initial instead of a name, or a slip in a
year. Pages name the holder's predecessor, often by initials. `person_of(id)` of a page is whom it is about.
"""

from __future__ import annotations

import json
import random
import sys
from collections.abc import Iterator
from typing import NamedTuple


def words(text: str) -> list[str]:
    return text.split()


FIRST = words("""
    Ada Albin Amos Anton Beata Berta Boris Bruno Carl Clara Dagmar Daniel David Edgar Edith Elias Emil Emma Erik Esther Felix Frida Georg
    Greta Gustav Hanna Harald Hedda Helmut Hilda Hugo Ida Ingrid Isak Jakob Johan Jonas Julia Karin Klaus Lars Laura Leo Lina Ludvig Magda
    Marta Max Nils Nora Olga Oskar Otto Paula Peter Rosa Ruben Samuel Sara Sigrid Simon Sofia Sven Tekla Thomas Ulla Viktor Walter Wilma
""")
ONSET = words("B Br D Dr F Fl G Gr H J K Kr L M N P Pr R S Sk St T Tr V")
CORE = words("a e i o u al an ar el en er il in on or und ast est ing olm org")
END = words("berg by dal feld fors gren heim holm horst lind lund man mark ner ow quist rup sen stad stein ström strup ter vik wald")
PLACES = [
    f"{a}{b}{c}"
    for a in ("Al", "Bor", "Dun", "Fal", "Gor", "Hel")
    for b in ("a", "e", "in", "o")
    for c in ("burg", "ford", "minde", "sund")
]
PORTFOLIOS = words("""
    Bridges Canals Fens Fisheries Forests Granaries Harbours Lighthouses Mills Mines Orchards Pastures Quarries Roads Tolls Weights
""")
MONTHS = words("January February March April May June July August September October November December")
ROLES = ("Inspector", "Commissioner", "Director", "Secretary")


class Life(NamedTuple):
    name: str
    born: tuple[int, int, int]
    died: int
    place: str
    posts: tuple[tuple[str, int, int], ...]


def person_of(id: str) -> str:
    """The person that a page is about."""
    return id.partition("-")[0]


def lives(number: int, seed: int = 1) -> list[Life]:
    """So many people; some surnames are common, most are rare."""
    chance = random.Random(seed)
    surnames = [o + c + e for o in ONSET for c in CORE for e in END]
    chance.shuffle(surnames)
    return [_life(chance, surnames) for _ in range(number)]


def _life(chance: random.Random, surnames: list[str]) -> Life:
    surname = surnames[int(40 * (chance.paretovariate(0.8) - 1)) % len(surnames)]
    middle = f" {chance.choice(FIRST)}" if chance.random() < 0.4 else ""
    year, at = chance.randint(1820, 1930), 0
    posts = []
    for _ in range(chance.randint(1, 3)):
        at += chance.randint(1, 6)
        office = f"{chance.choice(ROLES)} of {chance.choice(PORTFOLIOS)} of {chance.choice(PLACES)}"
        posts.append((office, year + 28 + at, year + 30 + at + chance.randint(0, 3)))
        at += 6
    born = (year, chance.randint(1, 12), chance.randint(1, 28))
    name = f"{chance.choice(FIRST)}{middle} {surname}"
    return Life(name, born, year + chance.randint(60, 90), chance.choice(PLACES), tuple(posts))


def pages(number: int, seed: int = 1) -> Iterator[dict[str, str]]:
    """The pages of about so many documents."""
    chance = random.Random(seed + 1)
    everybody = lives(number * 4 // 5, seed)
    before: dict[str, str] = {}
    for n, life in enumerate(everybody):
        yield _page(f"p{n}-a", life, before, chance, is_second=False)
        if n % 4 == 0:
            yield _page(f"p{n}-b", life, before, chance, is_second=True)
        before |= {office: life.name for office, _, _ in life.posts}


def _page(id: str, life: Life, before: dict[str, str], chance: random.Random, is_second: bool) -> dict[str, str]:
    name, born = life.name, f"{life.born[2]} {MONTHS[life.born[1] - 1]} {life.born[0]}"
    if is_second:
        first, *middle, surname = life.name.split()
        name = chance.choice((life.name, f"{first} {surname}", " ".join((first, *(m[0] + "." for m in middle), surname))))
        born = chance.choice((born, str(life.born[0]), str(life.born[0] + 1)))
    told = [f"{name} ({born} – {life.died}) was an official. {name.split()[-1]} was born in {life.place}."]
    for office, start, end in life.posts:
        told.append(f"{name.split()[-1]} was {office} from {start} to {end}.")
        if office in before and chance.random() < 0.7:
            told.append(f"{name.split()[-1]} succeeded {_called(before[office], chance)} as {office} in {start}.")
    return {"id": id, "title": name, "text": f"{name}\n\n{' '.join(told)}\n"}


def _called(name: str, chance: random.Random) -> str:
    *given, surname = name.split()
    return chance.choice((name, " ".join((*(g[0] + "." for g in given), surname))))


if __name__ == "__main__":
    for page in pages(int(sys.argv[1])):
        print(json.dumps(page, ensure_ascii=False))
