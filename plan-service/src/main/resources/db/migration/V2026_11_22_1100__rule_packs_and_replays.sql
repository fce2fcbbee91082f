-- Every set of rules that was ever in force here, whole: what was decided by it can be decided again.
create table rule_pack (
  version    text        not null primary key,
  rules      text        not null,
  first_seen timestamptz not null
);

-- A replay that was asked for: of one citizen, or of all.
create table replay (
  id         uuid        not null primary key,
  asked_by   text        not null,
  asked_at   timestamptz not null,
  citizen_id uuid
);
create index replay_by_time on replay (asked_at);

-- What came of it, signed. A replay without one is under way, or whoever did it is gone.
create table replay_statement (
  replay_id uuid        not null primary key references replay,
  result    text        not null check (result in ('equal', 'differs', 'incomplete')),
  made_at   timestamptz not null,
  -- Character by character as it was signed.
  statement text        not null,
  key_id    text        not null,
  signature bytea       not null
);

create function replays_stay() returns trigger language plpgsql as $$
begin
  raise exception 'rules and replays are only ever added to';
end $$;
create trigger rule_pack_stays before update or delete on rule_pack for each row execute function replays_stay();
create trigger rule_pack_stays_whole before truncate on rule_pack for each statement execute function replays_stay();
create trigger replay_stays before update or delete on replay for each row execute function replays_stay();
create trigger replay_stays_whole before truncate on replay for each statement execute function replays_stay();
create trigger replay_statement_stays before update or delete on replay_statement for each row execute function replays_stay();
create trigger replay_statement_stays_whole before truncate on replay_statement for each statement execute function replays_stay();

-- How far those are that are under way, by the database's own clock: the sign of life of whoever does it.
create table replay_progress (
  replay_id uuid        not null primary key references replay,
  seen_at   timestamptz not null,
  citizens  bigint      not null,
  of_all    bigint      not null,
  events    bigint      not null,
  -- Why it came to nothing, where it did: it could not go on.
  failed    text
);
