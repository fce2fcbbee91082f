-- What waits in lanes that rest. It lies apart, so that whoever looks for what can be sent reads past none of it, however much it is.
-- In a lane all of this is before all that is in outbox.
create table outbox_aside (
  position    bigint      primary key,
  topic       text        not null,
  message_key text        not null,
  json        text        not null,
  put_at      timestamptz not null,
  -- What lies here goes on with its lane and never without: a lane is not forgotten before it.
  foreign key (message_key, topic) references outbox_resting
);
create index outbox_aside_by_lane on outbox_aside (message_key, topic, position);

-- The message that was not taken has been taken since: what lies apart follows, piece by piece, and then the lane rests no more.
alter table outbox_resting add column goes_on boolean not null default false;
create index outbox_resting_due on outbox_resting (again_at) where not goes_on;
create index outbox_resting_going_on on outbox_resting (again_at) where goes_on;

create view outbox_waiting as
  select position, topic, message_key, put_at from outbox
  union all
  select position, topic, message_key, put_at from outbox_aside;
