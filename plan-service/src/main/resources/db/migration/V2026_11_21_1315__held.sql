-- A citizen is held by an event that broke the plan ('failed') and by all that came after it ('behind').
alter table set_aside add column fault text;
alter table set_aside add column tries int not null default 0;
alter table set_aside add column tried_at timestamptz;
update set_aside set code = 'behind' where state = 'parked' and code = 'failed' and reason like 'It waits behind%';

-- One citizen's events in their order, who is held at all, who has waited longest, and a page of either kind: each by an index.
drop index set_aside_held;
create index set_aside_held on set_aside (citizen_id, position) where state = 'parked' and code in ('failed', 'behind');
create index set_aside_held_longest on set_aside (position) where state = 'parked' and code in ('failed', 'behind');
create index set_aside_by_state on set_aside (state, position);
