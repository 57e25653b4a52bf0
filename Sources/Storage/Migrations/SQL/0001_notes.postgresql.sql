-- The notes. A table of that name that another program made (columns id and text, primary key id) is taken over with
-- its rows. Ids count on from the highest that was ever given, as far as the old sequence or the rows tell.
CREATE TABLE IF NOT EXISTS notes (
    id bigint PRIMARY KEY,
    text text NOT NULL
);

ALTER TABLE notes
    ALTER COLUMN id TYPE bigint,
    ALTER COLUMN text TYPE text,
    ALTER COLUMN text SET NOT NULL;

DO $$
DECLARE
    old_sequence text := pg_get_serial_sequence('notes', 'id');
    next_id bigint := nextval(old_sequence);
BEGIN
    IF (SELECT count(*) FROM pg_index AS i
        JOIN pg_attribute AS a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[0]
        WHERE i.indrelid = 'notes'::regclass AND i.indisprimary AND i.indnkeyatts = 1 AND a.attname = 'id') = 0
    THEN
        RAISE EXCEPTION 'the table notes has another primary key than id; rename the table';
    END IF;
    IF (SELECT count(*) FROM pg_attribute
        WHERE attrelid = 'notes'::regclass AND attnum > 0 AND NOT attisdropped AND attname NOT IN ('id', 'text')
        AND attnotnull AND NOT atthasdef AND attidentity = '') > 0
    THEN
        RAISE EXCEPTION 'the table notes has a further column that every new row must fill; rename the table';
    END IF;
    ALTER TABLE notes ALTER COLUMN id DROP IDENTITY IF EXISTS;
    ALTER TABLE notes ALTER COLUMN id DROP DEFAULT;
    IF old_sequence IS NOT NULL THEN
        EXECUTE 'DROP SEQUENCE IF EXISTS ' || old_sequence;
    END IF;
    ALTER TABLE notes ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY;
    next_id := greatest(next_id, (SELECT max(id) + 1 FROM notes), 1);
    PERFORM setval(pg_get_serial_sequence('notes', 'id'), next_id, false);
END
$$;
