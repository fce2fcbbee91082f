-- Citizens with name and address protection. A register and no event: it must hold before anything is told, and nobody is told of it.
create table protected_citizen (
  citizen_id   uuid        primary key,
  -- The last day on which it holds; absent where it holds until it is taken out.
  until        date,
  protected_by text        not null,
  protected_at timestamptz not null
);

-- Somebody without a relation to a citizen has said why they must read all the same. Ends by itself.
create table broken_glass (
  glass_id   uuid        primary key,
  citizen_id uuid        not null,
  person     text        not null,
  roles      text[]      not null,
  sector     text,
  reason     text        not null,
  at         timestamptz not null,
  until      timestamptz not null
);
create index broken_glass_by_citizen on broken_glass (citizen_id, until);

-- What the rules over the access log have found, once for each cause.
create table access_alarm (
  position   bigint generated always as identity primary key,
  -- What it is about; found again, it is the same alarm.
  cause      text        not null unique,
  kind       text        not null check (kind in ('break-glass', 'colleague-only', 'many-citizens', 'one-again-and-again')),
  person     text        not null,
  citizen_id uuid,
  times      int         not null,
  first_at   timestamptz not null,
  found_at   timestamptz not null
);
