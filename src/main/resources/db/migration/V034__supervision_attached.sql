-- A limit that passed while another one of its case was supervised waits for the end of that supervision.
alter table case_clock add column attached boolean not null default false;
-- The reloads in the order in which they were written: a machine whose clock is set back must not hide the newest.
alter table calendar_reload add column sequence bigint generated always as identity;
