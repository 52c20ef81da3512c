-- A person is away until a day and somebody else has the work meanwhile; the way back is one press, or the day itself.
create table work_absence (
    id uuid primary key,
    person varchar(64) not null,
    receiver varchar(64) not null,
    until_day date not null,
    reason varchar(200) not null,
    named_by varchar(64) not null,
    named_at timestamptz not null,
    ended_at timestamptz,
    check (person <> receiver)
);
create unique index work_absence_open on work_absence (person) where ended_at is null;
revoke delete, truncate on work_absence from "${applicationRole}";

-- Who gave whose task to whom, and why. The trail holds ids and the hash of the reason; the words stand here.
create table task_transfer (
    id uuid primary key,
    number varchar(14) not null,
    task_id varchar(64) not null,
    task_name varchar(120) not null,
    from_person varchar(64),
    to_person varchar(64) not null,
    by_person varchar(64) not null,
    reason varchar(200) not null,
    absence uuid references work_absence,
    transferred_at timestamptz not null
);
create index task_transfer_number on task_transfer (number, transferred_at);
create index task_transfer_absence on task_transfer (absence) where absence is not null;
revoke update, delete, truncate on task_transfer from "${applicationRole}";

-- Whoever has a task is reminded of it by hand at most once a day.
create table task_reminder (
    task_id varchar(64) not null,
    day date not null,
    by_person varchar(64) not null,
    primary key (task_id, day)
);
revoke update, delete, truncate on task_reminder from "${applicationRole}";
