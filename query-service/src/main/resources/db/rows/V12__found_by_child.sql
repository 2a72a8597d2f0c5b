-- A row is found, to be closed or to be read, by its child: one index does the work of two, and as rows come child by child when a version
-- is made, it is nearly in order before it is sorted.
drop index ${rows}.looked_after_child, ${rows}.care_move_child, ${rows}.person_child, ${rows}.caf_child, ${rows}.caf_review_child,
    ${rows}.missing_spell_child, ${rows}.exclusion_child, ${rows}.pupil_child;
alter table ${rows}.looked_after drop constraint looked_after_pkey, add primary key (child_id, known_from, key);
alter table ${rows}.care_move drop constraint care_move_pkey, add primary key (child_id, known_from, key);
alter table ${rows}.placement drop constraint placement_pkey, add primary key (child_id, known_from, key);
alter table ${rows}.person drop constraint person_pkey, add primary key (child_id, known_from, key);
alter table ${rows}.caf drop constraint caf_pkey, add primary key (child_id, known_from, key);
alter table ${rows}.caf_review drop constraint caf_review_pkey, add primary key (child_id, known_from, key);
alter table ${rows}.missing_spell drop constraint missing_spell_pkey, add primary key (child_id, known_from, key);
alter table ${rows}.exclusion drop constraint exclusion_pkey, add primary key (child_id, known_from, key);
alter table ${rows}.pupil drop constraint pupil_pkey, add primary key (child_id, known_from, key);
alter table ${rows}.lookup drop constraint lookup_pkey, add primary key (child_id, known_from, key);
alter table ${rows}.target drop constraint target_pkey, add primary key (child_id, known_from, key);
alter table ${rows}.rating drop constraint rating_pkey, add primary key (child_id, known_from, key);

-- An event is about one entry. What the voice says of it is not said again, and where it was first recorded the log knows by its id.
alter table ${rows}.entry drop constraint entry_pkey, add primary key (child_id, known_from);
alter table ${rows}.entry drop column type, drop column source, drop column position;
