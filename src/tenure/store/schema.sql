-- The database of tenure. docs/database.md explains it table by table; tenure.store holds the only SQL of the project.
--
-- Documents and claims are kept; everything below "derived" follows from them, from the decisions and from the program's version.
-- Days are numbers yyyymmdd (with the sign of the year), so that they sort; `possible_from` and `possible_to` are the first and last
-- day that any reading of the bounds allows, with -99999999 and 99999999 where nothing limits them.

CREATE TABLE meta (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;

-- What is read at a time: a file, or a stretch of a long one that begins at `place`. `path` is as seen from the database's folder.
CREATE TABLE units (
    path        TEXT NOT NULL,
    place       INTEGER NOT NULL,
    fingerprint TEXT NOT NULL,         -- of the bytes, and of the program and vocabulary that read them; '' to read again in any case
    notes       TEXT NOT NULL,         -- JSON: {"refused": [[path, reason, advice]], "skipped": {reason: count}}
    PRIMARY KEY (path, place)
) WITHOUT ROWID;

-- What a run has read and not yet put into its place: a killed build takes it up again.
CREATE TABLE staged (
    path        TEXT NOT NULL,
    place       INTEGER NOT NULL,
    fingerprint TEXT NOT NULL,
    content     TEXT NOT NULL,         -- JSON: the rows to be, and the notes
    PRIMARY KEY (path, place)
);

CREATE TABLE documents (
    id        TEXT PRIMARY KEY,
    path      TEXT NOT NULL,
    place     INTEGER NOT NULL,
    title     TEXT NOT NULL,
    reader    TEXT NOT NULL,
    edition   TEXT NOT NULL,           -- what the source says of its edition or revision, or ''
    retrieved TEXT NOT NULL,           -- when the source was retrieved, as it says, or ''
    metadata  TEXT NOT NULL,           -- JSON: the source's further keys
    FOREIGN KEY (path, place) REFERENCES units (path, place) ON DELETE CASCADE
) WITHOUT ROWID;
CREATE INDEX documents_unit ON documents (path, place);

CREATE TABLE texts (
    document  TEXT PRIMARY KEY REFERENCES documents (id) ON DELETE CASCADE,
    text      TEXT NOT NULL,           -- offsets of claims are into this
    structure TEXT NOT NULL            -- JSON: blocks, fields, markers, references, links
);

CREATE TABLE claims (
    number        INTEGER PRIMARY KEY, -- ties the full-text index; means nothing
    id            TEXT NOT NULL UNIQUE,
    document      TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    kind          TEXT NOT NULL,
    certainty     TEXT NOT NULL,
    rule          TEXT NOT NULL,
    first         INTEGER NOT NULL,    -- offset of the first evidence: the order of the document
    dated         INTEGER NOT NULL,    -- 1 where `when` has a bound
    possible_from INTEGER NOT NULL,
    possible_to   INTEGER NOT NULL,
    place         TEXT NOT NULL,       -- folded words of `where`, or ''
    quote         TEXT NOT NULL,       -- the evidence, pieces joined by ' … '
    json          TEXT NOT NULL        -- the whole claim as `tenure extract` prints it
);
CREATE INDEX claims_document ON claims (document, first);
CREATE INDEX claims_kind ON claims (kind, dated DESC, possible_from, possible_to, document, first, id);  -- the order in which they are listed
CREATE INDEX claims_place ON claims (kind, place) WHERE place <> '';

CREATE VIRTUAL TABLE quotes USING fts5 (quote, content = 'claims', content_rowid = 'number', tokenize = 'unicode61 remove_diacritics 2');
CREATE TRIGGER quotes_insert AFTER INSERT ON claims BEGIN
    INSERT INTO quotes (rowid, quote) VALUES (new.number, new.quote);
END;
CREATE TRIGGER quotes_delete AFTER DELETE ON claims BEGIN
    INSERT INTO quotes (quotes, rowid, quote) VALUES ('delete', old.number, old.quote);
END;

-- derived: what linking keeps of each document, so that a change reaches only what hangs together with it

CREATE TABLE profiles (                -- a person of one document
    document TEXT NOT NULL,
    key      TEXT NOT NULL,            -- what tells the people of the document apart
    person   TEXT NOT NULL,            -- who it is
    json     TEXT NOT NULL,            -- what the document says of the person, and where
    PRIMARY KEY (document, key)
) WITHOUT ROWID;

CREATE TABLE ties (                    -- what profiles share that may be one person
    tie      TEXT NOT NULL,
    document TEXT NOT NULL,
    key      TEXT NOT NULL,
    PRIMARY KEY (tie, document, key)
) WITHOUT ROWID;

CREATE TABLE senses (                  -- how the name of an office or body was understood where it stands
    document TEXT NOT NULL,
    claim    TEXT NOT NULL,
    role     TEXT NOT NULL,
    position INTEGER NOT NULL,
    kind     TEXT NOT NULL,            -- office, body
    sense    TEXT NOT NULL,
    PRIMARY KEY (document, claim, role, position, kind)
) WITHOUT ROWID;

-- derived: who and what the claims speak of

CREATE TABLE people (
    id   TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    born TEXT NOT NULL,                -- EDTF, or ''
    died TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE bodies (
    id     TEXT PRIMARY KEY,
    name   TEXT NOT NULL,
    parent TEXT                        -- a body's id
) WITHOUT ROWID;
CREATE INDEX bodies_parent ON bodies (parent);

CREATE TABLE offices (
    id    TEXT PRIMARY KEY,
    name  TEXT NOT NULL,
    body  TEXT,
    seats INTEGER                      -- NULL: not known
) WITHOUT ROWID;
CREATE INDEX offices_body ON offices (body);

CREATE TABLE names (
    number INTEGER PRIMARY KEY,
    kind   TEXT NOT NULL,              -- person, office, body
    entity TEXT NOT NULL,
    name   TEXT NOT NULL,
    folded TEXT NOT NULL,              -- without case, accents and punctuation
    UNIQUE (kind, folded, entity, name)
);
CREATE INDEX names_entity ON names (entity);
CREATE VIRTUAL TABLE name_words USING fts5 (folded, content = 'names', content_rowid = 'number', prefix = '1 2 3', tokenize = 'unicode61');
CREATE TRIGGER names_insert AFTER INSERT ON names BEGIN
    INSERT INTO name_words (rowid, folded) VALUES (new.number, new.folded);
END;
CREATE TRIGGER names_delete AFTER DELETE ON names BEGIN
    INSERT INTO name_words (name_words, rowid, folded) VALUES ('delete', old.number, old.folded);
END;

CREATE TABLE assignments (             -- which mention means which entity
    claim    TEXT NOT NULL REFERENCES claims (id) ON DELETE CASCADE,
    role     TEXT NOT NULL,            -- subject, where, or the name of a role
    position INTEGER NOT NULL,
    kind     TEXT NOT NULL,
    entity   TEXT NOT NULL,
    score    REAL NOT NULL,
    reason   TEXT NOT NULL,
    PRIMARY KEY (claim, role, position, kind)
) WITHOUT ROWID;
CREATE INDEX assignments_entity ON assignments (entity, role);

CREATE TABLE candidates (              -- perhaps one, kept apart
    kind   TEXT NOT NULL,
    one    TEXT NOT NULL,
    other  TEXT NOT NULL,
    score  REAL NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (one, other, kind)
) WITHOUT ROWID;
CREATE INDEX candidates_other ON candidates (other);

-- derived: careers

CREATE TABLE spells (
    id            TEXT PRIMARY KEY,
    person        TEXT NOT NULL,
    kind          TEXT NOT NULL,       -- position_held, party, membership
    office        TEXT,
    body          TEXT,
    possible_from INTEGER NOT NULL,
    possible_to   INTEGER NOT NULL,
    sorts         INTEGER NOT NULL,    -- the first day that is known of it, for order; 99999999 where none is
    disagrees     INTEGER NOT NULL,    -- how many disagreements
    json          TEXT NOT NULL        -- the whole spell
) WITHOUT ROWID;
CREATE INDEX spells_person ON spells (person);
CREATE INDEX spells_sorts ON spells (sorts);
CREATE INDEX spells_disagree ON spells (disagrees) WHERE disagrees > 0;
CREATE INDEX spells_office ON spells (office, sorts, id, possible_from, possible_to);  -- in the order in which they are listed
CREATE INDEX spells_body ON spells (body, sorts, id, possible_from, possible_to);

CREATE TABLE events (
    id            TEXT PRIMARY KEY,
    person        TEXT NOT NULL,
    kind          TEXT NOT NULL,
    possible_from INTEGER NOT NULL,
    possible_to   INTEGER NOT NULL,
    sorts         INTEGER NOT NULL,
    disagrees     INTEGER NOT NULL,
    json          TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX events_person ON events (person);
CREATE INDEX events_disagree ON events (disagrees) WHERE disagrees > 0;
CREATE INDEX events_kind ON events (kind, possible_from);

CREATE TABLE used (                    -- which claims a spell or event was made of
    claim TEXT NOT NULL,
    kind  TEXT NOT NULL,               -- spell, event
    fact  TEXT NOT NULL,               -- its id
    PRIMARY KEY (claim, kind, fact)
) WITHOUT ROWID;
CREATE INDEX used_fact ON used (fact);

-- derived: what the checks say

CREATE TABLE findings (
    id       TEXT PRIMARY KEY,         -- a hash of what it says of whom
    code     TEXT NOT NULL,
    severity TEXT NOT NULL,
    office   TEXT,
    accepted INTEGER NOT NULL,
    json     TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX findings_code ON findings (code);
CREATE INDEX findings_gravity ON findings (  -- the order in which they are listed
    accepted, CASE severity WHEN 'error' THEN 0 WHEN 'warning' THEN 1 ELSE 2 END, code, id, severity
);
CREATE INDEX findings_office ON findings (office);

CREATE TABLE finding_people (
    finding TEXT NOT NULL REFERENCES findings (id) ON DELETE CASCADE,
    person  TEXT NOT NULL,
    PRIMARY KEY (person, finding)
) WITHOUT ROWID;
CREATE INDEX finding_people_finding ON finding_people (finding);
