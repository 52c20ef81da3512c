-- Who is charged with a delay: the unit that was asked, not the unit that carries the case.
alter table case_clock add column unit varchar(40);
