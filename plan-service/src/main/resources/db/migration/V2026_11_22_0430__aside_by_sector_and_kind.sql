-- A page of one sector's, of one kind, or of one citizen's, each by an index, however much is kept of the others.
create index set_aside_by_sector on set_aside (state, sector, position);
create index set_aside_by_code on set_aside (state, code, position);
create index set_aside_by_citizen on set_aside (citizen_id, state, position) where citizen_id is not null;
