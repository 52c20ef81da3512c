-- What each release of the rule book changed and by whom. The files themselves lie in the engine.
create table rule_book_release (
    deployment_id varchar(64) primary key,
    released_at timestamptz not null,
    -- null: by the files beside the application, when it started
    released_by varchar(64),
    -- [{"path": …, "kind": "ADDED" | "CHANGED" | "REMOVED"}]
    changes jsonb not null,
    -- hash by path of the files beside the application, as far as this release has seen them
    files_seen jsonb
);
create index rule_book_release_time on rule_book_release (released_at);
