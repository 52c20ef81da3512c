-- One row per notice, written in the transaction of the step that causes it and sent afterwards.
CREATE TABLE notice (
  id uuid PRIMARY KEY,
  number text NOT NULL,
  occasion text NOT NULL,
  template text NOT NULL,
  recipient text NOT NULL,
  details jsonb NOT NULL,
  state text NOT NULL CHECK (state IN ('queued', 'sending', 'sent', 'failed')),
  attempts integer NOT NULL DEFAULT 0,
  -- how often it was sent again because nobody knows whether the time before reached the server
  unsure integer NOT NULL DEFAULT 0,
  queued_at timestamptz NOT NULL,
  next_at timestamptz NOT NULL,
  claimed_at timestamptz,
  sent_at timestamptz,
  last_error text,
  UNIQUE (number, occasion, recipient, template)
);
CREATE INDEX notice_waiting ON notice (next_at) WHERE state IN ('queued', 'sending');
