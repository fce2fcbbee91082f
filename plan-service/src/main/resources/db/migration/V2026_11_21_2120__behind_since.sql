-- Also since when: of a citizen whose very first event failed, it is all that is known.
create or replace view serving.behind as
select letter.sequence_identifier as citizen, cast(min(letter.enqueued_at) as timestamptz) as since
  from view_generation generation
  join view_letter letter on letter.processing_group = 'overview-' || generation.generation
 where generation.state = 'serving'
 group by letter.sequence_identifier;
