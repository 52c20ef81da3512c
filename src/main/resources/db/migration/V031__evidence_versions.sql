-- A newer version names the one whose place it takes. Both stay; each can be followed by one only.
ALTER TABLE evidence_file ADD COLUMN replaces uuid REFERENCES evidence_file ON DELETE SET NULL;
CREATE UNIQUE INDEX evidence_file_replaces ON evidence_file (replaces);
