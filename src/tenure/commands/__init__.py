"""One module per command of the command line, found by discovery.

To add a command, add a module here, named as the command (`_` for `-`), with:

    HELP = "one line for `tenure --help`"
    def configure(parser: argparse.ArgumentParser) -> None: ...
    def run(args: argparse.Namespace) -> int: ...      # the exit status: 0 done, 1 done but some input was refused

`run` may raise `CallError` (status 2). Import what is heavy inside `run`, so that the command line starts quickly.
"""
