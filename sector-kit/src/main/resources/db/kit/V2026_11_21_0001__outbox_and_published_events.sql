-- What waits to be sent. A row leaves when the broker has it; the order of positions is the order of sending for each key.
create table outbox (
  position    bigint generated always as identity primary key,
  topic       text        not null,
  message_key text        not null,
  json        text        not null,
  put_at      timestamptz not null
);

-- What this service has told the plan, and what the plan answered.
create table published_event (
  position    bigint generated always as identity primary key,
  event_id    uuid        not null unique,
  sector      text        not null,
  citizen_id  uuid        not null,
  type        text        not null,
  json        text        not null,
  client      text        not null,
  state       text        not null check (state in ('stored', 'accepted', 'duplicate', 'parked', 'refused')),
  code        text,
  field       text,
  reason      text,
  stored_at   timestamptz not null,
  answered_at timestamptz
);
create index published_event_by_citizen on published_event (citizen_id, position);
create index published_event_by_state on published_event (sector, state, position);
