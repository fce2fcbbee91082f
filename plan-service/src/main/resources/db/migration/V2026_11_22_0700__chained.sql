-- Every event of a citizen holds on to the one before it: whoever changes one breaks the next. See ADR 32.

-- Its length first, so that nothing can be shifted from one field into another; what is not there is not the same as what is empty.
create function hashed_field(value bytea) returns bytea immutable parallel safe language sql as
  $$ select coalesce(int4send(octet_length(value)) || value, '\xffffffff'::bytea) $$;

-- The same as the service reckons, for whoever would rather not take its word. The hash of the stored payload stands in for the
-- payload: it can still be checked when nobody can read the payload any more.
create function event_hash(previous_hash bytea, event_identifier text, aggregate_identifier text, sequence_number bigint, type text,
                           payload_type text, payload_revision text, time_stamp text, meta_data bytea, payload_hash bytea)
  returns bytea immutable parallel safe language sql as
  $$ select sha256(hashed_field('enplan-event-1'::bytea) || hashed_field(previous_hash)
       || hashed_field(convert_to(event_identifier, 'UTF8')) || hashed_field(convert_to(aggregate_identifier, 'UTF8'))
       || hashed_field(int8send(sequence_number)) || hashed_field(convert_to(type, 'UTF8'))
       || hashed_field(convert_to(payload_type, 'UTF8')) || hashed_field(convert_to(payload_revision, 'UTF8'))
       || hashed_field(convert_to(time_stamp, 'UTF8')) || hashed_field(meta_data) || hashed_field(payload_hash)) $$;

alter table domain_event add column previous_hash bytea;
alter table domain_event add column hash bytea;

-- What was told before there was a chain: as it stands now, so it is held from now on.
do $$
declare
  event  record;
  citizen text := null;
  head   bytea := ''::bytea;
begin
  for event in select * from domain_event order by aggregate_identifier, sequence_number loop
    if citizen is distinct from event.aggregate_identifier then head := ''::bytea; end if;
    citizen := event.aggregate_identifier;
    update domain_event
       set previous_hash = head,
           hash = event_hash(head, event.event_identifier, event.aggregate_identifier, event.sequence_number, event.type,
                             event.payload_type, event.payload_revision, event.time_stamp, event.meta_data, sha256(event.payload))
     where global_index = event.global_index
    returning hash into head;
  end loop;
end $$;

alter table domain_event alter column previous_hash set not null;
alter table domain_event alter column hash set not null;

-- What holds all events together in the order in which they came, signed, a stretch at a time.
create table anchor (
  number        bigint      primary key,
  previous_hash bytea       not null,
  after_index   bigint      not null,
  up_to_index   bigint      not null,
  events        bigint      not null,
  in_order      bytea       not null,
  in_any_order  bytea       not null,
  made_at       timestamptz not null,
  key_id        text        not null,
  hash          bytea       not null,
  signature     bytea       not null
);
