"""From a document's blocks to sentences with marks: tokens, tags, time expressions, chunks, offices, people, clauses.

Each module is one stage and sees the marks of those before it:

    tokens    a block's words with their offsets; sentences
    tagging   what each word may be here (noun, verb, role, capitalised name …), from the vocabulary and its neighbours
    times     time expressions, and the running narrative that resolves relative ones
    chunks    noun groups, verb groups, times, prepositions: the units that clauses are made of
    offices   an office's name taken apart into role, body, jurisdiction, ordinal
    people    who a name, a bare surname or a pronoun is on this page
    clauses   predicates with subject, arguments, times and certainty
"""
