-- The notes. A table of that name that another program made in this file (columns id and text) is taken over with its
-- rows: AUTOINCREMENT cannot be added to a table, so they move to a new one. It keeps the id of a deleted note unused.
CREATE TABLE IF NOT EXISTS notes (
    id INTEGER PRIMARY KEY,
    text TEXT NOT NULL
);

-- What would be lost on the way: the error is the constraint's name.
CREATE TABLE notes_new (
    more INTEGER CONSTRAINT "the table notes has more columns than id and text; rename the table" CHECK (more = 0),
    referring INTEGER CONSTRAINT "other tables refer to the table notes; rename it" CHECK (referring = 0),
    triggers INTEGER CONSTRAINT "the table notes has triggers; rename the table" CHECK (triggers = 0)
);

INSERT INTO notes_new SELECT
    (SELECT count(*) FROM pragma_table_xinfo('notes') WHERE lower(name) NOT IN ('id', 'text')),
    (SELECT count(*) FROM sqlite_master AS tables, pragma_foreign_key_list(tables.name) AS keys
     WHERE tables.type = 'table' AND lower(keys."table") = 'notes'),
    (SELECT count(*) FROM sqlite_master WHERE type = 'trigger' AND lower(tbl_name) = 'notes');

DROP TABLE notes_new;

CREATE TABLE notes_new (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    text TEXT NOT NULL
) STRICT;

INSERT INTO sqlite_sequence (name, seq) SELECT 'notes_new', seq FROM sqlite_sequence WHERE lower(name) = 'notes';

INSERT INTO notes_new (id, text) SELECT id, text FROM notes ORDER BY id;

DROP TABLE notes;

ALTER TABLE notes_new RENAME TO notes;
