-- The version of the rules by which all plans were last looked at, or are being looked at: their wake-ups say how far that is.
create table rules_in_force (
  version    text        not null,
  since      timestamptz not null,
  only_one   boolean     not null default true primary key check (only_one)
);
