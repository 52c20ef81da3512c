-- What the enterprise may object to, and its objection: one row each time the right is opened, one objection in it.
create table enterprise_objection (
    number varchar(14) not null references problem_case,
    -- to what: REFUSAL, ADJUDICATION; a second row of one purpose is impossible, so is a second objection
    purpose varchar(20) not null,
    opened_at timestamptz not null,
    raised_at timestamptz,
    -- handed in on paper and written down by the office
    on_paper boolean not null default false,
    reason varchar(1000),
    primary key (number, purpose)
);
