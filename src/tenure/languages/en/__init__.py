"""English. The `.toml`, `.tsv` and `.txt` files are its vocabulary, `grammar.py` its regular inflections and ordinals."""
