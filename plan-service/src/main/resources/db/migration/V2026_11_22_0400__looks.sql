-- Who has opened whose plan, when last, and when before that: so that a page can mark what is new, and a citizen see who has looked.
create table look (
  citizen_id uuid        not null,
  person     text        not null,
  roles      text[]      not null,
  sector     text,
  last_at    timestamptz not null,
  -- The end of the look before this one; what came after it is news. Absent where this is the first.
  before_at  timestamptz,
  primary key (citizen_id, person)
);
create index look_by_person on look (person, citizen_id);
