-- Made when a generation is nearly filled: to fill it nobody needs them. In the order in which those who fill it come by.
create index fact_by_time on {view}.fact (citizen_id, time, position);
create index fact_by_arrival on {view}.fact (citizen_id, position);
create index flag_by_citizen on {view}.flag (citizen_id, raised_at);
create index flag_step_by_time on {view}.flag_step (citizen_id, time, position);
create index flag_step_by_flag on {view}.flag_step (citizen_id, flag_id);
create index plan_to_summarise on {view}.plan (citizen_id) where summarised < position;
-- The gravest first, without putting thousands in order for the twenty that are shown. What changes with every event is not in it.
create index summary_gravest on {view}.summary (readers, (array_position(array['info', 'warn', 'high', 'critical'], severity)) desc nulls last, oldest_flag);
