-- What was reported and who carries it. The token in the engine says what comes next; these tables say what is.
create table number_sequence (
    year int primary key,
    last bigint not null
);

create table problem_case (
    number varchar(14) primary key,
    type_code varchar(64) not null,
    subtype varchar(64) not null,
    zone varchar(64) not null,
    title varchar(120) not null,
    channel varchar(32) not null,
    stage varchar(32) not null,
    result varchar(32),
    confidential boolean not null,
    enterprise_name varchar(120) not null,
    credit_code char(18) not null,
    contact_name varchar(60) not null,
    contact_phone varchar(30) not null,
    contact_mail varchar(254),
    amount numeric(16, 2),
    lead_unit varchar(64),
    lead_leader varchar(64),
    responsible_unit varchar(64),
    responsible_person varchar(64),
    verifying_unit varchar(64),
    registered_at timestamptz not null,
    accepted_at timestamptz,
    assigned_at timestamptz,
    claimed_at timestamptz,
    applied_at timestamptz,
    closed_at timestamptz,
    -- set while the case is suspended (中止)
    suspended_at timestamptz,
    merged_into varchar(14) references problem_case,
    hand_backs int not null default 0,
    extensions int not null default 0,
    breaches int not null default 0,
    reopenings int not null default 0,
    -- answers by form field key: the report first, every later form laid over it
    facts jsonb not null,
    query_code_hash char(64) not null
);
create index problem_case_stage on problem_case (stage);

create table case_step (
    id uuid primary key,
    number varchar(14) not null references problem_case,
    sequence int not null,
    step varchar(40) not null,
    task_id varchar(64),
    task_name varchar(120) not null,
    actor varchar(64) not null,
    unit varchar(64),
    taken_at timestamptz not null,
    answers jsonb not null,
    stage_after varchar(32) not null,
    unique (number, sequence)
);

-- a task is completed once, whoever tries
create unique index case_step_task on case_step (task_id) where task_id is not null;

create table case_row (
    id uuid primary key,
    number varchar(14) not null references problem_case,
    kind varchar(40) not null,
    position int not null,
    content jsonb not null,
    changed_by varchar(64) not null,
    changed_at timestamptz not null
);
create index case_row_number on case_row (number, kind, position);

-- One row each time the enterprise is asked the three questions.
create table enterprise_answer (
    number varchar(14) not null references problem_case,
    round int not null,
    asked_at timestamptz not null,
    answered_at timestamptz,
    silent boolean not null default false,
    contacted boolean,
    solved boolean,
    satisfied boolean,
    remark varchar(1000),
    primary key (number, round)
);
