-- A flag as the plan last told of it.
create table flag (
  flag_id     uuid        primary key,
  citizen_id  uuid        not null,
  rule        text        not null,
  severity    text        not null check (severity in ('info', 'warn', 'high', 'critical')),
  state       text        not null check (state in ('raised', 'escalated', 'acknowledged', 'cleared', 'waived')),
  retroactive boolean     not null,
  since       timestamptz not null,
  title_da    text        not null,
  title_en    text        not null,
  why_da      text        not null,
  why_en      text        not null,
  because     uuid[]      not null
);

-- The order in which people were told; telling somebody again takes a new number, so that it comes first again.
create sequence telling;

-- One for each flag and mailbox. A mailbox may be opened by many: whoever serves the role.
create table notice (
  notice_id uuid        primary key default gen_random_uuid(),
  flag_id   uuid        not null references flag,
  mailbox   text        not null,
  told      text        not null,
  telling   bigint      not null default nextval('telling'),
  told_at   timestamptz not null,
  settled   boolean     not null default false,
  unique (flag_id, mailbox)
);
create index notice_by_mailbox on notice (mailbox, settled, telling desc);

-- Each reader's own: what one colleague has read, another has not.
create table read_mark (
  notice_id uuid        not null references notice,
  reader    text        not null,
  read_at   timestamptz not null,
  primary key (notice_id, reader)
);

create table heard_news (
  event_id uuid        primary key,
  heard_at timestamptz not null
);

-- Kept whole until somebody has looked at it; it holds up nothing.
create table unreadable_news (
  topic     text        not null,
  partition integer     not null,
  position  bigint      not null,
  reason    text        not null,
  body      bytea       not null,
  kept_at   timestamptz not null,
  primary key (topic, partition, position)
);
