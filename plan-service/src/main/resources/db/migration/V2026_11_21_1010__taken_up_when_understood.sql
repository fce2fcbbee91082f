-- What type an event is that nobody here knew, so that it is read again when the type is known and not before. Rows from
-- before this column have none: they are read once more, and named then.
alter table set_aside add column type text;
create index set_aside_not_understood on set_aside (type, citizen_id) where state = 'parked' and code = 'not-understood';
