-- The numbers a lot was drawn from: a case that is taken up again later leaves its month, but not the lot.
alter table look_back_sample add column numbers text[] not null default '{}';
