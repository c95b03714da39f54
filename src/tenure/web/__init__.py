"""The page: a database in a browser, server-rendered, read-only, for this machine alone.

    app        addresses to views, answers to HTML, CSV or JSON, the headers that keep hostile words harmless
    views/     one view a module, found by discovery: a question is asked, a `Page` given back
    facts, charts, reader              values into what the templates show: rows of facts, drawings, underlined text
    templates/, static/                the words around it, one style sheet, one small script

To add a view see `views`; to say a new kind of event in words add a line to `tenure.questions.phrases`.
"""
