-- The notes. A table of that name that another program made in this file (columns id and text) is taken over with its
-- rows: AUTOINCREMENT cannot be added to a table, so they move to a new one. It keeps the id of a deleted note unused.
CREATE TABLE IF NOT EXISTS notes (
    id INTEGER PRIMARY KEY,
    text TEXT NOT NULL
);

CREATE TABLE notes_new (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    text TEXT NOT NULL
) STRICT;

INSERT INTO notes_new (id, text) SELECT id, text FROM notes ORDER BY id;

DROP TABLE notes;

ALTER TABLE notes_new RENAME TO notes;
