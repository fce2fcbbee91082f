-- Whose number is whose. The only place that keeps CPR numbers and names, and not one of them in clear: sealed under the citizen's key,
-- and found by a hash whose key is not in the database. See ADR 41.
create table identity (
  citizen_id uuid        primary key,
  cpr_hash   bytea       not null unique,
  -- The key that hashed it and the words of the name.
  hashed_by  text        not null,
  sealed     bytea       not null,
  -- Goes up with each correction.
  revision   bigint      not null default 1,
  told_by    text        not null,
  told_at    timestamptz not null
);
create index identity_hashed_by on identity (hashed_by, citizen_id);

create table identity_word (
  hash       bytea not null,
  citizen_id uuid  not null references identity on delete cascade,
  primary key (hash, citizen_id)
);
create index identity_word_by_citizen on identity_word (citizen_id);

-- How often somebody asked in a minute, at all replicas together.
create table identity_asked (
  person text        not null,
  minute timestamptz not null,
  times  int         not null,
  primary key (person, minute)
);

-- What stood out has a kind more.
alter table access_alarm drop constraint access_alarm_kind_check;
alter table access_alarm add constraint access_alarm_kind_check
  check (kind in ('break-glass', 'colleague-only', 'many-citizens', 'one-again-and-again', 'many-lookups'));
