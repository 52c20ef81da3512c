-- Each time the official years were read anew: from which files, by whom, and which limits it moved.
create table calendar_reload (
    id uuid primary key,
    read_at timestamptz not null,
    -- null: by the application itself
    read_by varchar(64),
    files_hash char(64) not null,
    moved int not null,
    -- [{"number": …, "clock": …, "before": …, "after": …, "provisionalBefore": …, "provisionalAfter": …}]
    moves jsonb not null
);
create index calendar_reload_time on calendar_reload (read_at);
