-- Who there is: a tree of units, the posts a kind of unit has, and the people who hold them.
create table unit (
    code varchar(64) primary key,
    -- order of the file, so that lists read as the operator wrote them
    position int not null,
    name varchar(80) not null,
    kind varchar(20) not null,
    -- deferred: a file may name a child before its parent
    parent varchar(64) references unit deferrable initially deferred,
    city varchar(40),
    level varchar(20),
    valid_from date not null,
    valid_to date,
    mail varchar(120),
    check (valid_to is null or valid_to >= valid_from)
);

create table kind_post (
    kind varchar(20) not null,
    post varchar(20) not null,
    primary key (kind, post)
);

create table person (
    id varchar(64) primary key,
    name varchar(60) not null,
    mail varchar(120),
    phone varchar(30)
);

create table seat (
    person varchar(64) not null references person,
    unit varchar(64) not null references unit,
    post varchar(20) not null,
    primary key (person, unit, post)
);
create index seat_unit on seat (unit, post);
