-- What nobody can read may be disposed of by an operator who says why. It stays here with its bytes, and is listed as what it is.
alter table set_aside drop constraint set_aside_state_check;
alter table set_aside add constraint set_aside_state_check check (state in ('parked', 'refused', 'disposed'));
alter table set_aside add column disposed_by text;
alter table set_aside add column disposed_at timestamptz;
alter table set_aside add column disposed_because text;
alter table set_aside add constraint set_aside_disposed_by_somebody
  check ((state = 'disposed') = (disposed_by is not null and disposed_at is not null and disposed_because is not null));

-- The key of the record, in bytes as it may hold anything, so that what is read late is held against it as if it had just come. None in rows from before; then it is
-- what the message itself says.
alter table set_aside add column message_key bytea;

-- How many came lately, without counting what has piled up for years.
create index set_aside_lately on set_aside (state, came_at);
