-- A file belongs to a draft while a report is being written, and to a case afterwards.
CREATE TABLE evidence_file (
  id uuid PRIMARY KEY,
  number text,
  draft uuid,
  name text NOT NULL,
  media_type text NOT NULL,
  size bigint NOT NULL CHECK (size > 0),
  sha256 text NOT NULL CHECK (length(sha256) = 64),
  actor text NOT NULL,
  unit text,
  added_at timestamptz NOT NULL,
  CHECK (number IS NOT NULL OR draft IS NOT NULL)
);
CREATE INDEX evidence_file_number ON evidence_file (number, added_at);
CREATE INDEX evidence_file_draft ON evidence_file (draft, added_at);

CREATE TABLE evidence_chunk (
  file uuid NOT NULL REFERENCES evidence_file ON DELETE CASCADE,
  position integer NOT NULL,
  content bytea NOT NULL,
  PRIMARY KEY (file, position)
);
-- documents and pictures are compressed already: trying again costs time and gains nothing
ALTER TABLE evidence_chunk ALTER COLUMN content SET STORAGE EXTERNAL;
