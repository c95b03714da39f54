"""Tables to take away: the database as files that statistics programs read, each with a codebook and a data package.

    tables/    what there is to take: one file a table (claims, spells, events, …), found by discovery
    formats/   how it is written: one file a format (csv, parquet, panel, …), found by discovery
    losses     what a format cannot hold, found record by record
    packaging  codebook, datapackage.json and loss report around the files

To add a table, add a module to `tables/` with a `TABLE` (see `columns.Table`): its columns describe themselves.
To add a format, add a module to `formats/`, named as the format, with:

    HELP = "one line for `tenure export --help`"
    LOSES: tuple[Loss, ...] = ()                    # what it cannot hold, and by which rule it is written instead
    def write(job: Job) -> list[Resource]: ...      # writes files into job.folder; raises CallError where an extra is missing
"""
