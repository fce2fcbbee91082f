-- The times that the desk gave to an act whose sender gave none: so that the same act sent again is the same act, and not
-- another one under a taken id. Written as they stand in the act.
create table timed_here (
  event_id    uuid primary key,
  time        text not null,
  recorded_at text not null
);
