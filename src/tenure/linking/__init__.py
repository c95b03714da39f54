"""Linking: which mentions mean the same person, office or body, in all documents.

`link(claims, decisions)` is a pure function of the sets of claims and decisions. Its way, file by file:

    folding, names, terms   spellings folded; names of people taken apart; names of offices and bodies as canonical words
    world/*.toml            what is known of the world, as dated data: bodies under changing names, places, roles, given names
    bodies, offices         how one name of a body or office is understood in the world of its document
    documents               what one document speaks of: the world in which its short names mean something
    sightings, profiling    who is mentioned where in a document; the people in it, each with a profile
    comparators             the table of statements about two profiles, with weights and reasons
    linkers                 who finds the clusters: the table of statements, or Splink
    people, entities        clusters of profiles; offices and bodies of all documents
    kept                    what of each document is kept between builds
    decisions               what people decided, kept as text beside the database and applied on every build
    linkage                 all of it together

To teach it a renamed body or place, a synonym of a role or the forms of a given name, edit a file of `world/` (each says at its head
what it holds) and add a line to the truth table in tests/cases/linking. To add a comparator see `comparators/__init__.py`.
"""

from tenure.linking import linkers
from tenure.linking.decisions import Decision, Decisions, anchor, read_decisions
from tenure.linking.linkage import Digest, Folk, digest, link, link_people, link_things, linked
from tenure.linking.profiles import ties
from tenure.linking.terms import place_key
from tenure.linking.terms import term as name_key

__all__ = [
    "Decision",
    "Decisions",
    "Digest",
    "Folk",
    "anchor",
    "digest",
    "link",
    "link_people",
    "link_things",
    "linked",
    "linkers",
    "name_key",
    "place_key",
    "read_decisions",
    "ties",
]
