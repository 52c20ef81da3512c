-- The conversation of a case. What was said stays: it may be marked withdrawn, never changed.
create table case_comment (
    -- made by the form in which it was written, so that a second press finds it
    id uuid primary key,
    number varchar(14) not null references problem_case,
    sequence bigint generated always as identity,
    author varchar(64) not null,
    unit varchar(64) not null,
    written_at timestamptz not null,
    content varchar(2000) not null check (content <> ''),
    -- log-in names of those who were addressed
    addressed text[] not null
);
create index case_comment_number on case_comment (number, sequence);

create table case_comment_withdrawal (
    comment uuid primary key references case_comment,
    withdrawn_at timestamptz not null,
    reason varchar(200) not null check (reason <> '')
);

create function case_comment_stays() returns trigger language plpgsql as $$
begin
    raise exception 'a comment stays as it is: % on %', tg_op, tg_table_name;
end $$;

create trigger case_comment_append_only before update or delete on case_comment
    for each row execute function case_comment_stays();
create trigger case_comment_no_truncate before truncate on case_comment
    for each statement execute function case_comment_stays();
create trigger case_comment_withdrawal_append_only before update or delete on case_comment_withdrawal
    for each row execute function case_comment_stays();
create trigger case_comment_withdrawal_no_truncate before truncate on case_comment_withdrawal
    for each statement execute function case_comment_stays();

revoke update, delete, truncate on case_comment from "${applicationRole}";
revoke update, delete, truncate on case_comment_withdrawal from "${applicationRole}";
