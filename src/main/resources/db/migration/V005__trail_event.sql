-- What happened, in order, one chain of hashes per case. Rows are written once and never touched again.
create table trail_event (
    number varchar(14) not null,
    sequence bigint not null,
    kind varchar(64) not null,
    actor varchar(64) not null,
    unit varchar(64),
    happened_at timestamptz not null,
    -- ids, codes and hashes only: the trail outlives the personal data of a case
    reference jsonb not null,
    previous_hash char(64) not null,
    hash char(64) not null,
    primary key (number, sequence)
);

-- The end of each chain, so that a chain cut short is seen as well.
create table trail_head (
    number varchar(14) primary key,
    last_sequence bigint not null,
    hash char(64) not null
);

create function trail_refuses_change() returns trigger language plpgsql as $$
begin
    raise exception 'the trail is append-only: % on %', tg_op, tg_table_name;
end $$;

create function trail_head_moves_one_step() returns trigger language plpgsql as $$
begin
    if new.number <> old.number or new.last_sequence <> old.last_sequence + 1 then
        raise exception 'the head of a trail moves one step at a time';
    end if;
    return new;
end $$;

create trigger trail_event_append_only before update or delete on trail_event
    for each row execute function trail_refuses_change();
create trigger trail_event_no_truncate before truncate on trail_event
    for each statement execute function trail_refuses_change();
create trigger trail_head_no_delete before delete on trail_head
    for each row execute function trail_refuses_change();
create trigger trail_head_no_truncate before truncate on trail_head
    for each statement execute function trail_refuses_change();
create trigger trail_head_step before update on trail_head
    for each row execute function trail_head_moves_one_step();

revoke update, delete, truncate on trail_event from "${applicationRole}";
revoke delete, truncate on trail_head from "${applicationRole}";
