"""What a database says, whatever the order in which it was written; and small inputs to build one from."""

from __future__ import annotations

import sqlite3
from pathlib import Path

WITHOUT_NUMBERS = {"claims", "names"}
"""Tables whose first column ties a full-text index and means nothing."""

LIVES = {
    "holm": "Ada Holm\n\nAda Holm (3 March 1880 – 5 May 1941) was a Danish politician. She was Minister of Fens from 1919 to 4 June 1924. "
    "She was arrested in 1925.\n",
    "reed": "Bea Reed\n\nBea Reed (1882 – 1950) was a Danish politician. She was elected as Minister of Fens in June 1924, "
    "and served until 1930.\n",
    "marsh": "Cai Marsh\n\nCai Marsh was born in Aarhus in 1890. He joined the Fen Party in 1911. "
    "In 1912 he became a member of the Council.\n",
    "brook": "Dan Brook\n\nDan Brook (born 1870) was Minister of Fens until March 1919. He died on 2 April 1920 in Odense.\n",
}
"""Lives of invented people, by file name."""


def content(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table, in an order of its own: two databases that say the same are equal."""
    db = sqlite3.connect(path)
    tables = [
        name for (name,) in db.execute("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
    ]
    plain = [name for name in tables if not name.startswith(("quotes", "name_words"))]
    found = {name: sorted((row[int(name in WITHOUT_NUMBERS) :] for row in db.execute(f"SELECT * FROM {name}")), key=repr) for name in plain}
    db.close()
    return found


def write(folder: Path, lives: dict[str, str]) -> Path:
    """Files in a folder, which is made if need be."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in lives.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder
