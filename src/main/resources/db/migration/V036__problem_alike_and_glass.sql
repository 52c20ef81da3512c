-- Similar cases are looked for among those of one enterprise, and of one type in one zone.
create index problem_case_credit_code on problem_case (credit_code);
create index problem_case_type_zone on problem_case (type_code, zone, registered_at desc);

-- Every look behind a mask or at confidential evidence (break-glass), for the office that must know of it.
create table glass_look (
    id uuid primary key,
    number varchar(14) not null references problem_case,
    kind varchar(40) not null,
    person varchar(64) not null,
    unit varchar(64),
    looked_at timestamptz not null,
    reason varchar(40) not null,
    -- the file that was opened; empty for a contact
    evidence uuid
);
create index glass_look_at on glass_look (looked_at desc);

-- Somebody else of the office has looked at the look (已核).
create table glass_check (
    look uuid primary key references glass_look,
    person varchar(64) not null,
    checked_at timestamptz not null
);

revoke update, delete, truncate on glass_look from "${applicationRole}";
revoke update, delete, truncate on glass_check from "${applicationRole}";

-- what was looked at before this table was there
insert into glass_look (id, number, kind, person, unit, looked_at, reason, evidence)
select gen_random_uuid(), e.number, e.kind, e.actor, e.unit, e.happened_at, coalesce(e.reference ->> 'reason', ''),
    cast(e.reference ->> 'evidence' as uuid)
from trail_event e
join problem_case c on c.number = e.number
where e.kind in ('contact.revealed', 'evidence.revealed');
