-- Erasing somebody is destroying their key: the row stays, so that there is never another for them. See ADR 34.
alter table citizen_key alter column wrapped drop not null;
alter table citizen_key alter column wrapped_by drop not null;
alter table citizen_key add column destroyed_at timestamptz;
alter table citizen_key add constraint citizen_key_there_or_destroyed
  check ((destroyed_at is null) = (wrapped is not null and wrapped_by is not null));
-- Asked at each piece of work, and as small as few are erased.
create index citizen_key_destroyed on citizen_key (citizen_id) where destroyed_at is not null;

create function stays_as_it_is() returns trigger language plpgsql as $$
begin
  raise exception 'what was erased is never changed: %', tg_table_name;
end $$;
create trigger destroyed_for_good before update or delete on citizen_key
  for each row when (old.destroyed_at is not null) execute function stays_as_it_is();
create trigger erased_for_good before update or delete on erased_citizen
  for each row execute function stays_as_it_is();

-- Somebody wants a citizen erased; another must want the same.
create table erasure_asked (
  citizen_id  uuid        primary key,
  asked_by    text        not null,
  asked_at    timestamptz not null,
  reason      text        not null,
  legal_basis text
);

-- What was erased, when, by whom and why. Only ever added to.
create table erasure (
  erasure_id   uuid        primary key,
  -- In the order in which they were done; whoever remembers something of citizens goes on from the last they saw.
  number       bigint      not null unique,
  -- As it was asked for.
  citizen_id   uuid        not null,
  at           timestamptz not null,
  asked_by     text        not null,
  asked_at     timestamptz not null,
  -- The second person; absent where none is asked for.
  confirmed_by text,
  reason       text        not null,
  legal_basis  text,
  -- How many rows went, by place.
  counts       jsonb       not null
);

-- Each record of that person, and where its history ended: nothing follows, and what stands there cannot be taken away unseen.
create table erasure_of (
  citizen_id    uuid   primary key,
  erasure_id    uuid   not null references erasure,
  -- Absent where nothing was ever recorded.
  last_sequence bigint,
  last_hash     bytea
);
create trigger erasure_stays before update or delete on erasure for each row execute function stays_as_it_is();
create trigger erasure_stays_whole before truncate on erasure for each statement execute function stays_as_it_is();
create trigger erasure_of_stays before update or delete on erasure_of for each row execute function stays_as_it_is();
create trigger erasure_of_stays_whole before truncate on erasure_of for each statement execute function stays_as_it_is();

-- Whoever writes views holds the shared lock from before they ask who is erased until they have committed; an erasure takes it
-- alone. So nothing is written into a view about somebody who is erased, whatever a replica has read before. Within one
-- function each question sees what was committed when it is asked, so nobody asks before they hold the lock.
create function erased_among(citizens uuid[]) returns setof uuid volatile language plpgsql as $$
begin
  perform pg_advisory_xact_lock_shared(7632002);
  return query select citizen_id from citizen_key where destroyed_at is not null and citizen_id = any (citizens);
end $$;
