"""From files to documents: what there is to read, cut into units of work, each read into `Document` values.

    for unit in units(["examples/", "dump.xml.bz2"]):       # cheap, ordered, streamed; InputError where a file cannot be opened
        for found in documents_of(unit):                    # in any process: Document, Skipped (counted) or InputError (reported)
            …

A file is first given to the *carrier* that is surest of it (`carriers/`: a single file, JSON Lines, a table of spells, a MediaWiki
dump), and each text in it to the *form* that is surest of it (`forms/`: structured infobox text, a page copied from a browser, plain
text, wikitext, HTML). To add one, add a module to that folder: its docstring has the recipe. Nothing else changes.

Nothing here is fatal: broken input becomes an `InputError` value with path, reason and advice, and the rest goes on.
"""

from __future__ import annotations

from tenure.documents.base import LARGEST, Entry, Result, Skipped, Source, Unit
from tenure.documents.collecting import collect
from tenure.documents.places import in_source, source_offset
from tenure.documents.streams import digest, documents_of, read, read_text, units

__all__ = [
    "LARGEST",
    "Entry",
    "Result",
    "Skipped",
    "Source",
    "Unit",
    "collect",
    "digest",
    "documents_of",
    "in_source",
    "read",
    "read_text",
    "source_offset",
    "units",
]
