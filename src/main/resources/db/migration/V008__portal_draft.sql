-- A report that is being written. It holds what was typed, in clear, for a day at most; once submitted only the number
-- of the case stays, so that a second press of the button finds it.
create table report_draft (
    id uuid primary key,
    owner_hash char(64) not null,
    type_code varchar(64) not null,
    typed jsonb not null,
    number varchar(14),
    expires_at timestamptz not null
);
create index report_draft_expires on report_draft (expires_at);

-- What a calling system has already submitted under its own key. Key and body are kept as keyed hashes only.
create table idempotency_key (
    key_hash char(64) primary key,
    body_hash char(64) not null,
    number varchar(14),
    created_at timestamptz not null
);
