"""What answers look like in a terminal: tables, quotes, certainty in words.

`terminal` makes the console (colour and the window's width for a person, plain and unwrapped text for a pipe); `evidence` sets quotes under
an answer; `tenure.when.english` says dates. The commands put them together.
"""
