-- The plan as it is read. Disposable: it can be dropped and filled again from the event store.
create table fact_view (
  event_id    uuid        primary key,
  citizen_id  uuid        not null,
  position    bigint      not null,
  time        timestamptz not null,
  sector      text        not null,
  type        text        not null,
  json        text        not null,
  recorded_at timestamptz not null
);
create index fact_view_by_citizen on fact_view (citizen_id, position);

create table flag_view (
  flag_id         uuid        primary key,
  citizen_id      uuid        not null,
  position        bigint      not null,
  rule            text        not null,
  cause           text[]      not null,
  rules_version   text        not null,
  severity        text        not null,
  state           text        not null check (state in ('open', 'cleared')),
  since           timestamptz not null,
  due_on          timestamptz,
  title_da        text        not null,
  title_en        text        not null,
  why_da          text        not null,
  why_en          text        not null,
  because         uuid[]      not null,
  unknown         text[]      not null,
  recipients      jsonb       not null,
  earlier_flag_id uuid,
  raised_at       timestamptz not null,
  cleared_at      timestamptz,
  retroactive     boolean
);
create index flag_view_by_citizen on flag_view (citizen_id, raised_at);

create table plan_view (
  citizen_id uuid        primary key,
  position   bigint      not null,
  changed_at timestamptz not null
);
