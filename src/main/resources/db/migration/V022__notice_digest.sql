-- Other ways than mail, one digest per person and day, and notices about no case, whose number is empty.
ALTER TABLE notice ADD COLUMN channel text NOT NULL DEFAULT 'mail' CHECK (channel IN ('mail', 'webhook'));
-- the mail into which this notice was gathered; one that waits for its digest has the state and not yet the mail
ALTER TABLE notice ADD COLUMN digest uuid REFERENCES notice (id);
ALTER TABLE notice DROP CONSTRAINT notice_state_check;
ALTER TABLE notice ADD CONSTRAINT notice_state_check
  CHECK (state IN ('gathered', 'queued', 'sending', 'sent', 'failed'));
ALTER TABLE notice DROP CONSTRAINT notice_number_occasion_recipient_template_key;
ALTER TABLE notice ADD CONSTRAINT notice_once UNIQUE (number, occasion, recipient, template, channel);
CREATE INDEX notice_gathered ON notice (next_at) WHERE state = 'gathered';
CREATE INDEX notice_digest ON notice (digest) WHERE digest IS NOT NULL;
CREATE INDEX notice_latest ON notice (queued_at DESC, id);
-- A link that is a key has a name of its own now and is emptied when it is sent; the links of others are kept, so that
-- a notice can be sent again. Those sent until now have lost theirs.
UPDATE notice SET details = details - 'link' || jsonb_build_object('keyLink', details -> 'link')
  WHERE template IN ('claim', 'statement') AND details ? 'link';
UPDATE notice SET details = details || '{"keyLink": ""}' WHERE state = 'sent' AND NOT details ?| ARRAY ['link', 'keyLink'];
