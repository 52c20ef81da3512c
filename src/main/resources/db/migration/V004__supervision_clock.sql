-- Every limit that runs on a case: statutory, plan, supervision, and one for each task.
create table case_clock (
    id uuid primary key,
    number varchar(14) not null references problem_case,
    kind varchar(24) not null,
    rule varchar(64) not null,
    name varchar(120) not null,
    task_id varchar(64),
    started_at timestamptz not null,
    due_at timestamptz not null,
    -- the limit crosses into a year whose holidays are not yet announced
    provisional boolean not null,
    source varchar(300) not null,
    stopped_at timestamptz,
    -- while it stands still: since when, and for which reasons; it goes on when no reason is left
    paused_at timestamptz,
    paused_for text[] not null default '{}'
);
create index case_clock_running on case_clock (number) where stopped_at is null;
create index case_clock_task on case_clock (task_id) where stopped_at is null;
