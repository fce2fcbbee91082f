-- Events that could not be written into a generation of the views, and what came after them for the same citizen: Axon's
-- dead letters, a processing group for each generation. Made from the event store too; gone with its generation.
create table view_letter (
  letter_id            varchar(255)  primary key,
  processing_group     varchar(255)  not null,
  sequence_identifier  varchar(255)  not null,
  sequence_index       bigint        not null,
  message_type         varchar(255)  not null,
  event_identifier     varchar(255)  not null,
  time_stamp           varchar(255)  not null,
  payload_type         varchar(255)  not null,
  payload_revision     varchar(255),
  payload              bytea         not null,
  meta_data            bytea,
  aggregate_type       varchar(255),
  aggregate_identifier varchar(255),
  sequence_number      bigint,
  token_type           varchar(255),
  token                bytea,
  enqueued_at          varchar(255)  not null,
  last_touched         varchar(255),
  processing_started   varchar(255),
  -- The class of the fault, and where it was thrown. Never its message: that may quote what somebody said.
  cause_type           varchar(255),
  cause_message        varchar(1023),
  diagnostics          bytea,
  unique (processing_group, sequence_identifier, sequence_index)
);

-- Whose plan is read as it was before something failed. It follows the generation that serves in the moment it changes.
create view serving.behind as
select letter.sequence_identifier as citizen
  from view_generation generation
  join view_letter letter on letter.processing_group = 'overview-' || generation.generation
 where generation.state = 'serving'
 group by letter.sequence_identifier;

-- Which replicas fill a generation now. After a crash nobody does until they say so again, so it need not be kept.
create unlogged table view_replica (
  processor varchar(255) not null,
  replica   varchar(255) not null,
  seen_at   timestamptz  not null,
  primary key (processor, replica)
);
