"""Predicates: who did or underwent what, with which arguments, at which times.

A predicate is a verb group, or a noun that names an event ("the execution of Kolchak"), or no word at all (a title before a name,
an apposition, an item of a list). Each time expression of a sentence goes to exactly one predicate: the event noun it follows,
else the verb whose arguments it stands among, else, where it opens a clause, the verb of that clause.

    predicates    what is found: a predicate and its arguments
    sentence      what it is found in: the units, and what stands around one of them
    subjects      whom a verb is said of
    embedding     conjunctions, relative clauses, participles behind a noun
    coordination  what is joined by "and" and commas, and shares a word
    fronts        times and places that open a clause
    event_nouns   nouns that name an event, with their owner and time
    fragments     items without a verb
    settings      times that a clause does not say itself
    scenes        what "where" and "there" mean
    arguments     how far a clause reaches, and what its predicate takes of it
"""

from __future__ import annotations

from tenure.reading.clauses.arguments import region_end, take_arguments
from tenure.reading.clauses.coordination import share_places
from tenure.reading.clauses.embedding import inverted_aside, is_aside, mark_subordinators, subordinated
from tenure.reading.clauses.event_nouns import EVENT_NOUNS, event_nouns
from tenure.reading.clauses.fragments import fragments
from tenure.reading.clauses.fronts import front_times
from tenure.reading.clauses.predicates import Argument, Predicate
from tenure.reading.clauses.scenes import take_scene
from tenure.reading.clauses.sentence import Sentence
from tenure.reading.clauses.settings import settings
from tenure.reading.clauses.subjects import find_subject
from tenure.reading.units import Verb

__all__ = ["EVENT_NOUNS", "Argument", "Clauses", "Predicate"]


class Clauses(Sentence):
    """Finds the predicates of one sentence."""

    def find(self) -> list[Predicate]:
        """Verbs from left to right with their subjects, then event nouns, then arguments and times."""
        mark_subordinators(self)
        for k, unit in enumerate(self.units):
            if isinstance(unit, Verb):
                predicate = Predicate(unit.low, unit, k)
                self.by_index[k] = predicate
                self.predicates.append(predicate)
                if not inverted_aside(self, predicate):
                    find_subject(self, predicate)
                front_times(self, predicate)
                subordinated(self, predicate)
        for predicate in self.predicates:
            if is_aside(self, predicate):
                predicate.link = "aside"
        nouns = event_nouns(self)
        items = fragments(self)
        for n, predicate in enumerate(self.predicates):
            take_arguments(self, predicate, region_end(self, n))
        for predicate in self.predicates:
            take_scene(self, predicate)
        for predicate, following in zip(self.predicates, self.predicates[1:], strict=False):
            share_places(self, predicate, following)
        settings(self)
        self.predicates += items + nouns
        for predicate in self.predicates:
            predicate.sentence = self.units
        return self.predicates
