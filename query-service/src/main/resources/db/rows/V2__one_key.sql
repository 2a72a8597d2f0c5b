-- A version is found by its key and the position it is known from. Nothing that a closing changes stands in an index, so that most
-- closings stay in their page; the space for that is left free.
drop index ${rows}.entry_now, ${rows}.entry_key, ${rows}.looked_after_now, ${rows}.care_move_now, ${rows}.placement_now;
alter table ${rows}.entry add primary key (key, known_from), set (fillfactor = 85);
alter table ${rows}.looked_after add primary key (key, known_from), set (fillfactor = 75);
alter table ${rows}.care_move add primary key (key, known_from), set (fillfactor = 75);
alter table ${rows}.placement add primary key (key, known_from), set (fillfactor = 75);
