-- A voice is a kind of entries from one source: CareStarted in the returns, CareStarted as people recorded it here. Which voices there
-- are, and since which position each is heard, stands here, so that nothing goes through the entries to find out. It is the same for
-- every child, and what was once heard stays heard: child_id is the voice itself, and known_until is never.
create table ${rows}.voice (
    key text collate "C" primary key,
    child_id text collate "C" not null,
    known_from bigint not null,
    known_until bigint not null,
    number bigint not null,
    type text collate "C" not null,
    source text collate "C" not null
);
grant select, insert, update on ${rows}.voice to daybook_query;

-- The number of a voice leaves room for a day, so a voice and a day are one number, too: two indexes do the work of three. No day at
-- all is the voice itself. (All of them are made anew with each version: they are a third of a replay.)
drop index ${rows}.entry_first, ${rows}.entry_last, ${rows}.entry_latest;
alter table ${rows}.entry rename column voice to voice_number;
create index entry_first on ${rows}.entry ((voice_number + coalesce(effective_on - date '0001-01-01' + 1, 0)), known_from);
create index entry_last on ${rows}.entry ((voice_number + (covers_to - date '0001-01-01' + 1)), known_from);
