-- Who has been erased. Nothing is kept about them any more, and nothing is taken in.
create table erased_citizen (
  citizen_id uuid        primary key,
  erased_at  timestamptz not null
);
