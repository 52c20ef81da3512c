-- Who stands in for whom, on which days. A row stays when its days are over: it says who acted by what right.
create table deputy (
    id uuid primary key,
    absent varchar(64) not null,
    deputy varchar(64) not null,
    from_day date not null,
    to_day date not null,
    named_at timestamptz not null,
    ended_at timestamptz,
    check (to_day >= from_day and deputy <> absent)
);
create index deputy_deputy on deputy (deputy, to_day);
create index deputy_absent on deputy (absent, to_day);
revoke delete, truncate on deputy from "${applicationRole}";

alter table case_step add column on_behalf_of varchar(64);
-- both names of a deputy
alter table ledger_row alter column approver type varchar(130);
alter table ledger_row alter column verifiers type varchar(800);

-- What an auditor reads: log-ins, refusals, looks at personal data, changes of accounts and deputies.
-- Rows are written once; those older than the retention go through one function only, which keeps half a year.
create table security_event (
    id bigint generated always as identity primary key,
    happened_at timestamptz not null,
    kind varchar(40) not null,
    -- log-in name, or a fingerprint of one that does not exist: a password is often typed into the wrong field
    actor varchar(64) not null,
    -- whom or what it concerns: a log-in name, a group, a number of a case
    subject varchar(130) not null,
    address varchar(64) not null,
    detail varchar(200) not null
);
create index security_event_time on security_event (happened_at);
create index security_event_kind on security_event (kind, happened_at);

create function security_event_refuses_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and old.happened_at < now() - interval '6 months' then
        return old;
    end if;
    raise exception 'the security log is append-only: %', tg_op;
end $$;

create trigger security_event_append_only before update or delete on security_event
    for each row execute function security_event_refuses_change();
create trigger security_event_no_truncate before truncate on security_event
    for each statement execute function security_event_refuses_change();

revoke update, truncate on security_event from "${applicationRole}";
