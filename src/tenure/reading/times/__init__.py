"""Time expressions of prose: found, read and, where they hang on what was told before, resolved.

    vocabulary   the words of time (`languages/<code>/time.toml`)
    slots        the slots of its patterns, as regular expressions
    patterns     the patterns, compiled
    expression   what one expression says
    meaning      the words of a pattern's slots to an expression
    units        units of the calendar, their parts, steps between them
    values       expressions to bounds
    scan         what fits a pattern, wherever it stands
    context      neighbouring words, and those that govern
    belief       whether it is a date there
    ranges       two dates that make a range
    find         `find_times`: a text's marks
    narrative    `Narrative`: the last date told
    resolution   what a relative expression means after it

To teach it a new expression, add a pattern with its example to `time.toml`. Only where it says something that no slot says yet
does it need code: a field of `Expression` and the line in `units` or `narrative` that gives it days.
"""

from tenure.reading.times.find import find_times
from tenure.reading.times.mark import Relative, TimeMark
from tenure.reading.times.narrative import Narrative, is_stretch

__all__ = ["Narrative", "Relative", "TimeMark", "find_times", "is_stretch"]
