-- 工作台账: one row per case, copied from where the truth is kept; may be deleted and rebuilt at any time.
create table ledger_row (
    number varchar(14) primary key,
    -- year of the campaign's batch
    year int not null,
    channel varchar(32) not null,
    city varchar(40),
    zone varchar(64) not null,
    type_code varchar(64) not null,
    subtype varchar(64) not null,
    title varchar(120) not null,
    enterprise_name varchar(120) not null,
    credit_code char(18) not null,
    confidential boolean not null,
    amount numeric(16, 2),
    lead_unit varchar(64),
    lead_leader varchar(64),
    responsible_unit varchar(64),
    responsible_person varchar(64),
    stage varchar(32) not null,
    suspended boolean not null,
    registered_at timestamptz not null,
    claimed_at timestamptz,
    measures text,
    -- the three kinds of limit are never merged; each is the earliest running one of its kind
    plan_due_at timestamptz,
    statutory_due_at timestamptz,
    supervision_due_at timestamptz,
    -- the earliest of all running limits, which gives the light
    due_at timestamptz,
    due_name varchar(120),
    due_provisional boolean not null,
    due_paused boolean not null,
    yellow_from timestamptz,
    return_count int not null,
    hand_backs int not null,
    extensions int not null,
    breaches int not null,
    reopenings int not null,
    result varchar(32),
    settled_amount numeric(16, 2),
    rule_made text,
    verifying_unit varchar(64),
    -- ids of people, joined by commas
    verifiers varchar(400),
    silent boolean,
    contacted boolean,
    solved boolean,
    satisfied boolean,
    approver varchar(64),
    closed_at timestamptz
);
create index ledger_row_due on ledger_row (due_at);
create index ledger_row_zone on ledger_row (zone, stage);
