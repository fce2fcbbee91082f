-- Ids that have been taken in, and for whom: an id stands for one event for ever.
create table inbox (
  event_id    uuid        primary key,
  citizen_id  uuid        not null,
  recorded_at timestamptz not null
);

-- What could not be taken in, whole as it came, with the reason. Nothing leaves this table but into the plan.
create table set_aside (
  position   bigint generated always as identity primary key,
  event_id   uuid,
  citizen_id uuid,
  sector     text        not null,
  state      text        not null check (state in ('parked', 'refused')),
  code       text        not null,
  field      text,
  reason     text        not null,
  message    bytea       not null,
  came_from  text        not null,
  came_at    timestamptz not null,
  -- The same record delivered twice is set aside once.
  unique (came_from)
);
create index set_aside_held on set_aside (citizen_id) where state = 'parked' and code = 'failed';

-- When time alone could next change what a plan says.
create table wake_up (
  citizen_id uuid        primary key,
  due_at     timestamptz not null
);
create index wake_up_due on wake_up (due_at);
