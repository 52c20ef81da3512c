-- Papers as they were signed. A row is written once; whoever wants other words issues another paper.
create table official_document (
    id uuid primary key,
    number varchar(14) not null references problem_case,
    kind varchar(64) not null,
    year int not null,
    sequence bigint not null,
    document_number varchar(120) not null unique,
    addressee varchar(64) not null,
    -- json, not jsonb: keeps the very text that was hashed
    content json not null,
    sha256 char(64) not null,
    issued_at timestamptz not null,
    -- both names when a deputy signed
    signed_by varchar(160),
    unique (kind, year, sequence)
);
create index official_document_number on official_document (number, issued_at);

-- The row stays locked until the paper is committed, so that no number is left out or given twice.
create table document_sequence (
    kind varchar(64) not null,
    year int not null,
    last bigint not null,
    primary key (kind, year)
);

create function official_document_is_final() returns trigger language plpgsql as $$
begin
    raise exception 'an issued paper is final: % on %', tg_op, tg_table_name;
end $$;

create trigger official_document_final before update or delete on official_document
    for each row execute function official_document_is_final();
create trigger official_document_no_truncate before truncate on official_document
    for each statement execute function official_document_is_final();

revoke update, delete, truncate on official_document from "${applicationRole}";
