-- One generation of what is kept for reading. Whoever changes this raises Form.OURS: then a new generation is made.
create table {view}.plan (
  citizen_id uuid        primary key,
  position   bigint      not null,
  changed_at timestamptz not null,
  -- Up to which position its line in the worklist says it. Behind while a generation is made: the lines are drawn at the end.
  summarised bigint      not null default -1
);

create table {view}.fact (
  citizen_id  uuid        not null,
  event_id    uuid        not null,
  position    bigint      not null,
  time        timestamptz not null,
  recorded_at timestamptz not null,
  arrived_at  timestamptz not null,
  sector      text        not null,
  type        text        not null,
  audience    text        not null,
  actor       text,
  json        text        not null,
  -- Of two plans that were one person's, both have the event.
  primary key (citizen_id, event_id)
);

create table {view}.flag (
  citizen_id      uuid        not null,
  flag_id         uuid        not null,
  position        bigint      not null,
  rule            text        not null,
  cause           text[]      not null,
  rules_version   text        not null,
  severity        text        not null,
  state           text        not null check (state in ('open', 'acknowledged', 'waived', 'cleared')),
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
  answered_by     text,
  answered_at     timestamptz,
  reason          text,
  cleared_at      timestamptz,
  retroactive     boolean,
  corrected       boolean,
  -- Whose it was when it was raised: the one sector whose people were told, 'several', or the plan's own.
  sector          text        not null,
  primary key (citizen_id, flag_id)
);

-- What became of each flag, step by step: so it can be told what was known of it on any day.
create table {view}.flag_step (
  citizen_id  uuid        not null,
  position    bigint      not null,
  flag_id     uuid        not null,
  step        text        not null check (step in ('raised', 'escalated', 'acknowledged', 'waived', 'cleared')),
  severity    text        not null,
  time        timestamptz not null,
  arrived_at  timestamptz not null,
  recipients  jsonb       not null,
  actor       text,
  reason      text,
  retroactive boolean,
  corrected   boolean,
  primary key (citizen_id, position)
);

-- One line of the worklist, for each circle of readers. Nothing here depends on when it was drawn: what time changes is
-- kept as the day on which it changes.
create table {view}.summary (
  citizen_id      uuid        not null,
  readers         text        not null check (readers in ('everybody', 'authority', 'coordinators')),
  membership      text        not null,
  cluster         text,
  severity        text,
  oldest_flag     timestamptz,
  flags           jsonb       not null,
  due             timestamptz[] not null,
  expectations    jsonb       not null,
  present_from    date,
  last_contact    timestamptz,
  heard           jsonb       not null,
  coordinators    text[]      not null,
  staff           text[]      not null,
  sectors         text[]      not null,
  changed_at      timestamptz not null,
  -- For those who count and name nobody: what is waited for since when, and which roles somebody had and nobody has.
  -- Last, and with a default: a line may be kept from a generation that did not have them.
  waiting         jsonb       not null default '[]',
  vacancies       jsonb       not null default '[]',
  -- For those who ask by which right: the day from which somebody coordinates (absent where nobody will), and what the citizen
  -- has allowed (absent where they were never asked). Of a line that was kept, nobody is let in by an empty chair.
  coordinated_from date                default '-infinity',
  consents        jsonb,
  primary key (citizen_id, readers)
);
