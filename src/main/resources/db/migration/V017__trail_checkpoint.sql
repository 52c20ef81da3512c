-- Every hour the ends of all chains that grew are tied together, so that a whole case cannot vanish unseen.
create table trail_checkpoint (
    sequence bigint primary key,
    taken_at timestamptz not null,
    chains int not null,
    previous_hash char(64) not null,
    hash char(64) not null
);

-- The ends that a checkpoint found: only of chains that had grown since the one before.
create table trail_checkpoint_end (
    checkpoint bigint not null references trail_checkpoint,
    number varchar(14) not null,
    last_sequence bigint not null,
    hash char(64) not null,
    primary key (number, last_sequence)
);
create index trail_checkpoint_end_checkpoint on trail_checkpoint_end (checkpoint, number);

create trigger trail_checkpoint_append_only before update or delete on trail_checkpoint
    for each row execute function trail_refuses_change();
create trigger trail_checkpoint_no_truncate before truncate on trail_checkpoint
    for each statement execute function trail_refuses_change();
create trigger trail_checkpoint_end_append_only before update or delete on trail_checkpoint_end
    for each row execute function trail_refuses_change();
create trigger trail_checkpoint_end_no_truncate before truncate on trail_checkpoint_end
    for each statement execute function trail_refuses_change();

revoke update, delete, truncate on trail_checkpoint from "${applicationRole}";
revoke update, delete, truncate on trail_checkpoint_end from "${applicationRole}";
