-- Links with which the party complained about answers once: the token itself is nowhere kept.
create table answer_link (
    token_hash char(64) primary key,
    number varchar(14) not null references problem_case,
    created_at timestamptz not null,
    used_at timestamptz
);
create index answer_link_number on answer_link (number) where used_at is null;
