-- since when a time limit is known: nobody is late who has just typed in what happened long ago; all is looked at again
alter table watch.deadline add column seen_at timestamptz not null default now();
delete from watch.deadline;
alter table watch.deadline add constraint deadline_once unique (child_id, kind, entry_id, due_at);
drop index watch.deadline_child;
create index deadline_list on watch.deadline (due_at, id);
update watch.progress set position = 0;
