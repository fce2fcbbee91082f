-- Lines leave the access log by one way: in the transaction that writes down here that they do. See ADR 38.
create table access_log_expiry (
  expiry         bigint      generated always as identity primary key,
  -- What is older goes.
  before         timestamptz not null,
  by_whom        text        not null,
  at             timestamptz not null default now(),
  in_transaction xid8        not null default pg_current_xact_id()
);
create index access_log_expiry_now on access_log_expiry (in_transaction);

-- Half a year is kept whatever is configured, reckoned from the last line where the service's clock is ahead of the database's.
create function access_log_expires() returns trigger language plpgsql as $$
begin
  if new.before > greatest(now(), coalesce((select max(at) from access_log), now())) - interval '6 months' then
    raise exception 'the access log is kept for six months at least';
  end if;
  new.at := now();
  new.in_transaction := pg_current_xact_id();
  return new;
end $$;
create trigger access_log_expires before insert on access_log_expiry for each row execute function access_log_expires();
create trigger access_log_expiry_stays before update or delete on access_log_expiry for each row execute function stays_as_it_is();
create trigger access_log_expiry_stays_whole before truncate on access_log_expiry for each statement execute function stays_as_it_is();

create or replace function access_log_stays() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and exists (select from access_log_expiry where in_transaction = pg_current_xact_id() and old.at < before) then
    return old;
  end if;
  raise exception 'the access log is only ever added to';
end $$;

create index inbox_by_age on inbox (recorded_at);
create index look_by_age on look (last_at);
