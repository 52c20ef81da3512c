-- Since when somebody looks back on the closed case; empty when nobody does now.
alter table problem_case add column look_back_since timestamptz;

-- Whether the problem ever came back (是否反弹).
alter table ledger_row add column rebounded boolean not null default false;
