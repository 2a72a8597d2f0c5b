-- The history is read by kind of event and by who recorded, always in the order of the log. A stream is short and has its own index;
-- a time is turned into positions first. Both cost an append two more entries, each at the right edge of its value's part of the tree.
create index event_type_position on event_store.event (type, position);
create index event_actor_position on event_store.event ((metadata ->> 'actor'), position);

-- without the statistics of the expression a rare actor would be looked for by reading everything
analyze event_store.event;
