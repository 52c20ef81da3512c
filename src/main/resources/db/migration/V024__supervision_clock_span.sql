-- What the end of a clock is counted from, so that it can be counted again when a year's official holidays are known:
-- its span, and the working days by which pauses and extensions have put it off since.
alter table case_clock
    add column span_unit varchar(16) not null default 'FIXED_DAY',
    add column span_first date,
    add column span_length int not null default 0,
    -- first and last day of each time it stood still, in pairs
    add column stood date[] not null default '{}',
    add column paused_days int not null default 0,
    add column extended_days int not null default 0;
-- nobody knows any more how the older ones were counted: their day stays what it is
update case_clock set span_first = (due_at at time zone 'Asia/Shanghai')::date;
alter table case_clock alter column span_first set not null;
