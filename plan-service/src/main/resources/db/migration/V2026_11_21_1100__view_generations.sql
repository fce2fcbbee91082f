-- What is kept for reading lives in a schema of its own for each generation (view_1, view_2, …); this says which there are.
-- The schema "serving" holds one view for each table of the generation that is read.
create table view_generation (
  generation int         primary key,
  state      text        not null check (state in ('building', 'finishing', 'serving', 'retired', 'dropped')),
  -- Of which shape its tables are: a replica reads and fills only those of its own.
  form       int         not null,
  begun_at   timestamptz not null,
  served_at  timestamptz,
  retired_at timestamptz,
  dropped_at timestamptz,
  -- Plans that said the same as in the generation after it, and plans that did not, when that one took over.
  alike      bigint,
  unlike     bigint
);
create unique index view_generation_serving on view_generation (state) where state = 'serving';
create unique index view_generation_coming on view_generation ((true)) where state in ('building', 'finishing');

create schema serving;

-- Made from the event store, and made again from it.
drop table fact_view;
drop table flag_view;
drop table plan_view;
delete from token_entry where processor_name = 'overview';
