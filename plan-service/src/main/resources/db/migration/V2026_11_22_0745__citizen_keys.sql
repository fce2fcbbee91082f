-- What was said about a citizen lies in the store under the citizen's own key; the key lies here under one that is not in the database.
-- See ADR 33.
create table citizen_key (
  citizen_id uuid        primary key,
  wrapped    bytea       not null,
  wrapped_by text        not null,
  since      timestamptz not null default now()
);
create index citizen_key_wrapped_by on citizen_key (wrapped_by, citizen_id);

-- There is no installation yet. What lies in clear would have to be written anew, and every hash over it; then no anchor would hold.
do $$
begin
  if exists (select 1 from domain_event) then
    raise exception 'The events in this database were written in clear, and this version keeps none in clear. Begin with an empty database (on one machine: ./enplan up --fresh).';
  end if;
end $$;
