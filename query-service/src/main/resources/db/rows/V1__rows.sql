-- One projection version. Every row is a version of a fact: known from one position until another; nothing is deleted.
-- born_month counts months (year * 12 + month), born_day is the day in it: what it takes to know who is under 18 on a day. Together
-- they are a birth date; only the query side's role can read this schema.
create table ${rows}.progress (
    only_row boolean primary key default true check (only_row),
    position bigint not null,
    recorded_at timestamptz not null,
    events bigint not null,
    digest bigint not null
);
insert into ${rows}.progress (position, recorded_at, events, digest) values (0, '1970-01-01T00:00:00Z', 0, 0);

create table ${rows}.entry (
    key text not null,
    child_id text not null,
    known_from bigint not null,
    known_until bigint not null,
    type text not null,
    effective_on date,
    covers_to date,
    source text not null,
    position bigint not null
);

-- stretches of being looked after with nothing changing: the unit of every snapshot
create table ${rows}.looked_after (
    key text not null,
    child_id text not null,
    known_from bigint not null,
    known_until bigint not null,
    entry_id text not null,
    from_day date not null,
    to_day date,
    legal_status text not null,
    category_of_need text not null,
    placement_entry text,
    placement_type text,
    provider text,
    location text,
    distance_band text,
    sex text,
    born_month int,
    born_day int
);

-- starts and ends of care
create table ${rows}.care_move (
    key text not null,
    child_id text not null,
    known_from bigint not null,
    known_until bigint not null,
    entry_id text not null,
    kind text not null,
    day date not null,
    legal_status text not null,
    category_of_need text not null,
    reason text,
    sex text,
    born_month int,
    born_day int
);

create table ${rows}.placement (
    key text not null,
    child_id text not null,
    known_from bigint not null,
    known_until bigint not null,
    entry_id text not null,
    from_day date not null,
    to_day date,
    counted boolean not null,
    move boolean not null,
    placement_type text not null,
    provider text,
    location text,
    sex text,
    born_month int,
    born_day int
);

create unique index entry_now on ${rows}.entry (key) where known_until = 9223372036854775807;
create unique index looked_after_now on ${rows}.looked_after (key) where known_until = 9223372036854775807;
create unique index care_move_now on ${rows}.care_move (key) where known_until = 9223372036854775807;
create unique index placement_now on ${rows}.placement (key) where known_until = 9223372036854775807;
create index entry_key on ${rows}.entry (key);
create index entry_type on ${rows}.entry (type, source, effective_on, covers_to);
create index looked_after_child on ${rows}.looked_after (child_id);
create index looked_after_days on ${rows}.looked_after (from_day, to_day);
create index care_move_child on ${rows}.care_move (child_id);
create index care_move_day on ${rows}.care_move (kind, day);
create index placement_child on ${rows}.placement (child_id);
create index placement_days on ${rows}.placement (from_day);

grant usage on schema ${rows} to daybook_query;
grant select, insert, update on all tables in schema ${rows} to daybook_query;
