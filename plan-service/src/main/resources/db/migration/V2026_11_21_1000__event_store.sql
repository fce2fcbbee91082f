-- The event store, as Axon's JDBC engine reads and writes it. One stream for each citizen.
create sequence domain_event_global_index as bigint increment by 1;
create table domain_event (
  global_index         bigint       not null default nextval('domain_event_global_index') primary key,
  event_identifier     varchar(64)  not null unique,
  aggregate_identifier varchar(64)  not null,
  sequence_number      bigint       not null,
  type                 varchar(64)  not null,
  payload_type         varchar(128) not null,
  payload_revision     varchar(32),
  payload              bytea        not null,
  meta_data            bytea,
  time_stamp           varchar(64)  not null,
  -- Two replicas that decide on one plan at once: the second is refused here, reads again, and decides on what the first said.
  unique (aggregate_identifier, sequence_number)
);

create table token_entry (
  processor_name varchar(255) not null,
  segment        integer      not null,
  token          bytea,
  token_type     varchar(255),
  timestamp      varchar(64),
  owner          varchar(255),
  primary key (processor_name, segment)
);
