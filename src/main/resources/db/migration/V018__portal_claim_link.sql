-- Links with which an enterprise takes its query code: the token itself is nowhere kept.
create table claim_link (
    token_hash char(64) primary key,
    number varchar(14) not null references problem_case,
    expires_at timestamptz not null,
    used_at timestamptz
);
create index claim_link_number on claim_link (number) where used_at is null;
