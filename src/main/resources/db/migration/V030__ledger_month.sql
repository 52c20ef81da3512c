-- What the lead said of the case in the last monthly dispatch.
alter table ledger_row add column reported_month char(7);
alter table ledger_row add column month_progress text;
alter table ledger_row add column month_difficulties text;
