-- What is asked of many units at once: the monthly dispatch of the ledger, or a survey of chosen zones.
create table round (
    -- unique, so that of two nodes and of two starts one opens the dispatch of a month
    number varchar(14) primary key,
    kind varchar(16) not null check (kind in ('DISPATCH', 'SURVEY')),
    stage varchar(16) not null check (stage in ('APPROVING', 'ASKING', 'COMPILING', 'CLOSED', 'REFUSED')),
    title text not null,
    -- what is asked: of a dispatch the month, of a survey the type, its subtypes as they were then, and words
    asks jsonb not null,
    asking_unit varchar(64) not null,
    asked_by varchar(130) not null,
    asked_at timestamptz not null,
    due_on date not null,
    urgent boolean not null,
    approved_by varchar(130),
    closed_at timestamptz,
    check (stage <> 'CLOSED' or closed_at is not null)
);
create index round_stage on round (stage, kind);

create table round_answer (
    round varchar(14) not null references round,
    unit varchar(64) not null,
    state varchar(16) not null check (state in ('ASKED', 'ANSWERED', 'ZERO', 'MISSING')),
    answered_by varchar(130),
    answered_at timestamptz,
    words text,
    primary key (round, unit),
    check ((state in ('ANSWERED', 'ZERO')) = (answered_by is not null))
);
create index round_answer_unit on round_answer (unit);

create table round_entry (
    id uuid primary key,
    round varchar(14) not null,
    unit varchar(64) not null,
    position int not null,
    -- the case of which a row of a dispatch speaks, or the case that a row of a survey became
    case_number varchar(14) references problem_case,
    content jsonb not null,
    changed_by varchar(130) not null,
    changed_at timestamptz not null,
    foreign key (round, unit) references round_answer,
    unique (round, unit, position)
);
create unique index round_entry_case on round_entry (round, case_number) where case_number is not null;

-- Who did what, once and for all; a task of the engine is done once.
create table round_step (
    id uuid primary key,
    round varchar(14) not null references round,
    sequence int not null,
    step varchar(40) not null,
    task_id varchar(64) unique,
    task_name text,
    actor varchar(130) not null,
    unit varchar(64),
    taken_at timestamptz not null,
    answers jsonb not null,
    unique (round, sequence)
);

revoke update, delete, truncate on round_step from "${applicationRole}";

-- Numbers of surveys, without a gap in a year.
create table round_sequence (
    year int primary key,
    last int not null
);
