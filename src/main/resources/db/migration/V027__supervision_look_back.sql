-- 回头看: what is looked at again after a closing, and when; each is begun once.
create table look_back (
    id uuid primary key,
    number varchar(14) not null references problem_case,
    -- FIXED after a number of days, PROMISE on a day that was promised, SAMPLE drawn by lot
    reason varchar(16) not null,
    due_on date not null,
    planned_at timestamptz not null,
    begun_at timestamptz,
    ended_at timestamptz,
    -- HELD, REBOUND, or LAPSED because the case was taken up again before
    outcome varchar(16),
    unique (number, reason, due_on, planned_at)
);
create index look_back_next on look_back (due_on) where begun_at is null and ended_at is null;

-- The lot of a month: with its seed and the numbers it was drawn from, anybody can draw it again.
create table look_back_sample (
    month date primary key,
    seed bigint not null,
    share numeric(4, 3) not null,
    population int not null,
    population_sha256 char(64) not null,
    chosen text[] not null,
    drawn_at timestamptz not null
);

alter table problem_case add column look_back_unit varchar(64);
alter table ledger_row add column look_back varchar(16);
