-- What is agreed about a measure; child_id is the measure's stream.
create table ${rows}.target (
    key text not null,
    child_id text not null,
    known_from bigint not null,
    known_until bigint not null,
    measure text not null,
    year text not null,
    target numeric not null,
    tolerance_percent numeric,
    primary key (key, known_from)
) with (fillfactor = 75);

-- position: of the event that says why, and who said so
create table ${rows}.rating (
    key text not null,
    child_id text not null,
    known_from bigint not null,
    known_until bigint not null,
    measure text not null,
    year text not null,
    quarter text not null,
    judgement text not null,
    position bigint not null,
    primary key (key, known_from)
) with (fillfactor = 75);

grant select, insert, update on all tables in schema ${rows} to daybook_query;
