-- What holds on a day, as known at a position, is found by both at once: a spell that ended long ago, or a version that was superseded
-- long ago, is not looked at again. The price is that closing a version of these tables writes its index entries anew.
drop index ${rows}.looked_after_days, ${rows}.caf_days, ${rows}.caf_review_days, ${rows}.missing_spell_days;
create index looked_after_holds on ${rows}.looked_after using gist (
    daterange(from_day, case when to_day <= from_day then from_day + 1 else to_day end), int8range(known_from, known_until));
create index caf_holds on ${rows}.caf using gist (
    daterange(from_day, case when to_day <= from_day then from_day + 1 else to_day end), int8range(known_from, known_until));
create index caf_review_holds on ${rows}.caf_review using gist (
    daterange(from_day, case when to_day <= from_day then from_day + 1 else to_day end), int8range(known_from, known_until));
create index missing_spell_holds on ${rows}.missing_spell using gist (
    daterange(from_day, case when to_day <= from_day then from_day + 1 else to_day end), int8range(known_from, known_until));

-- what happened in a window is found by its day
create index missing_spell_from on ${rows}.missing_spell (from_day);
create index missing_spell_due on ${rows}.missing_spell (due_day) where due_day is not null;
create index missing_spell_held on ${rows}.missing_spell (held_day) where held_day is not null;
create index caf_closed on ${rows}.caf (to_day) where closed_entry is not null;
create index exclusion_sixth on ${rows}.exclusion (sixth_day) where sixth_day is not null;

-- the placements of one child in some months
drop index ${rows}.placement_child;
create index placement_child on ${rows}.placement (child_id, from_day);

-- Of which days the records speak: the first day of a kind, and the last one. What people recorded here speaks up to the day on which it
-- was recorded, so its last day is that of the last one known.
drop index ${rows}.entry_type;
create index entry_first on ${rows}.entry (type, source, effective_on, known_from);
create index entry_last on ${rows}.entry (type, source, covers_to, known_from) where source <> 'recorded here';
create index entry_latest on ${rows}.entry (type, source, known_from);
