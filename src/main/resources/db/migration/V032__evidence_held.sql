-- A file that no scanner has seen yet is kept but shown to nobody.
ALTER TABLE evidence_file ADD COLUMN held boolean NOT NULL DEFAULT false, ADD COLUMN asked_at timestamptz;
CREATE INDEX evidence_file_held ON evidence_file (asked_at) WHERE held;
