-- Who had go what was older than it may be. Only ever added to.
create table retention_run (
  run     bigint      generated always as identity primary key,
  at      timestamptz not null,
  by_whom text        not null,
  rule    text        not null,
  before  timestamptz not null,
  removed bigint      not null
);
create function retention_run_stays() returns trigger language plpgsql as $$
begin
  raise exception 'what went and who had it go is only ever added to';
end $$;
create trigger retention_run_stays before update or delete on retention_run for each row execute function retention_run_stays();
create trigger retention_run_stays_whole before truncate on retention_run for each statement execute function retention_run_stays();
create index published_event_by_age on published_event (stored_at);
