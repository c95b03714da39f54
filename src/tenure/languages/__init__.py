"""One folder per language: its vocabulary as files that a historian can edit, its grammar where that needs code.

To add a word: open the file in the language's folder whose first lines say that they hold words of that sort, write it in the
list where it belongs, and run the tests of `tests/languages`. Plurals, verb forms and ordinals are made by the loader from
the language's rules; write out only what is irregular. `docs/vocabulary.md` says what each list is for.

To add a language: a folder named by its ISO 639-1 code with the same file names (any may be missing, and its words are then
simply unknown) and a `grammar.py` with the functions of `tenure.languages.vocabulary.Grammar`.
"""
