-- When the light of a clock turns yellow, and for which end it was already warned of or found overdue: a limit that is
-- moved has thresholds of its own, one that is not is told once, whatever the clock of the machine does.
alter table case_clock
    add column yellow_at timestamptz,
    add column warned_for timestamptz,
    add column breached_for timestamptz;
update case_clock set yellow_at = started_at + 0.8 * (due_at - started_at) where stopped_at is null;
create index case_clock_next on case_clock (least(coalesce(yellow_at, due_at), due_at))
    where stopped_at is null and paused_at is null;

-- How often the case was put under supervision (督办), and the number under which the province supervises it.
alter table problem_case add column supervisions int not null default 0;
alter table ledger_row
    add column supervisions int not null default 0,
    add column supervision_number varchar(60);
