-- Who each registered child is.
create table ${rows}.person (
    key text not null,
    child_id text not null,
    known_from bigint not null,
    known_until bigint not null,
    sex text,
    born_month int,
    born_day int,
    primary key (key, known_from)
) with (fillfactor = 75);

create table ${rows}.caf (
    key text not null,
    child_id text not null,
    known_from bigint not null,
    known_until bigint not null,
    entry_id text not null,
    closed_entry text,
    from_day date not null,
    to_day date,
    outcome text,
    family text,
    level_of_need text,
    organisation text not null,
    sex text,
    born_month int,
    born_day int,
    primary key (key, known_from)
) with (fillfactor = 75);

-- stretches in which one day for the next review of a CAF holds
create table ${rows}.caf_review (
    key text not null,
    child_id text not null,
    known_from bigint not null,
    known_until bigint not null,
    entry_id text not null,
    from_day date not null,
    to_day date,
    review_on date not null,
    organisation text not null,
    sex text,
    born_month int,
    born_day int,
    primary key (key, known_from)
) with (fillfactor = 75);

-- to_day: no longer missing from there; returned_day: came back; held_minutes: from the return to the interview
create table ${rows}.missing_spell (
    key text not null,
    child_id text not null,
    known_from bigint not null,
    known_until bigint not null,
    entry_id text not null,
    from_day date not null,
    to_day date,
    setting text not null,
    kind text not null,
    authority text,
    returned_day date,
    due_day date,
    interview text not null,
    held_entry text,
    held_day date,
    held_minutes bigint,
    provider text,
    sex text,
    born_month int,
    born_day int,
    primary key (key, known_from)
) with (fillfactor = 75);

-- who the pupil is stands in person, because a pupil may be linked to a child later
create table ${rows}.exclusion (
    key text not null,
    child_id text not null,
    known_from bigint not null,
    known_until bigint not null,
    entry_id text not null,
    category text not null,
    started_on date not null,
    sessions int,
    main_reason text not null,
    school text not null,
    sen_provision text,
    overturned_on date,
    sixth_day date,
    provision_from date,
    by_pupil boolean not null,
    primary key (key, known_from)
) with (fillfactor = 75);

-- pupils of school censuses, and the children they are linked to; child_id is the pupil's stream
create table ${rows}.pupil (
    key text not null,
    child_id text not null,
    known_from bigint not null,
    known_until bigint not null,
    collection text not null,
    roll text not null,
    school text not null,
    pupil_key text not null,
    linked_to text,
    primary key (key, known_from)
) with (fillfactor = 75);

create index pupil_child on ${rows}.pupil (child_id);
create index pupil_key on ${rows}.pupil (pupil_key);
create index pupil_linked on ${rows}.pupil (linked_to) where linked_to is not null;

-- several formats are imported now
drop index ${rows}.entry_recorded;
create index entry_recorded on ${rows}.entry (position) where source = 'recorded here';

create index person_child on ${rows}.person (child_id);
create index caf_child on ${rows}.caf (child_id);
create index caf_days on ${rows}.caf (from_day, to_day);
create index caf_review_child on ${rows}.caf_review (child_id);
create index caf_review_days on ${rows}.caf_review (from_day, to_day);
create index missing_spell_child on ${rows}.missing_spell (child_id);
create index missing_spell_days on ${rows}.missing_spell (from_day, to_day);
create index exclusion_child on ${rows}.exclusion (child_id);
create index exclusion_day on ${rows}.exclusion (category, started_on);

grant select, insert, update on all tables in schema ${rows} to daybook_query;

-- what was recorded before these tables were there has to stand in them too: the rows are made again from the log
truncate ${rows}.entry, ${rows}.looked_after, ${rows}.care_move, ${rows}.placement;
update ${rows}.progress set position = 0, recorded_at = '1970-01-01T00:00:00Z', events = 0, digest = 0;
