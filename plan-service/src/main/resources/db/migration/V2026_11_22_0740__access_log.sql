-- Who came to what of whom, by which right and what for. Written before anybody is answered, and never changed.
create table access_log (
  position bigint      generated always as identity primary key,
  at       timestamptz not null,
  -- As the identity provider calls them; of a citizen the name they log in by.
  person   text        not null,
  roles    text[]      not null,
  sector   text,
  -- Several where several stand on one page.
  citizens uuid[]      not null,
  what     text        not null,
  -- The right, or why there was none.
  by_right text        not null,
  purpose  text        not null,
  outcome  text        not null check (outcome in ('read', 'written', 'refused'))
);
create index access_log_by_citizen on access_log using gin (citizens) with (fastupdate = off);
create index access_log_by_person on access_log (person, position);
create index access_log_by_time on access_log (at);

create function access_log_stays() returns trigger language plpgsql as $$
begin
  raise exception 'the access log is only ever added to';
end $$;
create trigger access_log_stays before update or delete on access_log for each row execute function access_log_stays();
create trigger access_log_stays_whole before truncate on access_log for each statement execute function access_log_stays();
