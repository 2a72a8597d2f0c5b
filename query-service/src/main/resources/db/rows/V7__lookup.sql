-- By what a child is found: keyed hashes of local id, pupil number and names, never the names themselves.
create table ${rows}.lookup (
    key text not null,
    child_id text not null,
    known_from bigint not null,
    known_until bigint not null,
    kind text not null,
    hash text not null,
    primary key (key, known_from)
) with (fillfactor = 85);

create index lookup_hash on ${rows}.lookup (hash);
grant select, insert, update on ${rows}.lookup to daybook_query;
