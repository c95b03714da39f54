"""What answers look like in a terminal: dates and certainty in words, tables, quotes.

`words` turns uncertain time into English and prints nothing; `terminal` makes the console (colour and the window's width for a person,
plain and unwrapped text for a pipe); `evidence` sets quotes under an answer. The commands put them together.
"""
