"""Where the work runs. The stages are pure functions, so an engine only spreads calls and keeps their order.

To add an engine, add a module with the one function of `local`: `each(do, work, jobs)` gives `do(piece)` for each piece of work, in order.
"""
