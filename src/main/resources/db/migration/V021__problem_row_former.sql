-- What a row said before it was changed, each time a step had been taken on it: an agreed day stays to be seen.
alter table case_row add column former jsonb not null default '[]';
