-- An event's id is drawn at random and nobody looks for it: what may not be taken twice is a place in a stream. Its index was written to
-- at another place for every event.
alter table domain_event drop constraint domain_event_event_identifier_key;
