-- What the broker did not take while it was there: one topic's messages about one citizen are passed over until again_at.
-- Kept here, not in memory, so that every replica knows it and can say so.
create table outbox_resting (
  message_key text        not null,
  topic       text        not null,
  position    bigint      not null, -- of the message that was not taken: the first of its lane
  cause       text        not null,
  since       timestamptz not null,
  tries       integer     not null,
  again_at    timestamptz not null,
  primary key (message_key, topic)
);

-- One row for as long as the broker does not answer at all.
create table outbox_without_broker (
  only_one boolean     primary key default true check (only_one),
  cause    text        not null,
  since    timestamptz not null
);
