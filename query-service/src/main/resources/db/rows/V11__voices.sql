-- A voice is a kind of entries from one source: CareStarted in the returns, CareStarted as people recorded it here. Which voices there
-- are, and since which position each is heard, stands here, so that nothing goes through the entries to find out.
create table ${rows}.voice (
    voice bigint primary key,
    type text collate "C" not null,
    source text collate "C" not null,
    begun bigint not null
);
grant select, insert, update on ${rows}.voice to daybook_query;

-- The voice is a number that leaves room for a day, so a voice and a day are one number, too: it is sorted in half of the time that two
-- columns take. No day at all is the voice itself. (All of them are made anew with each version: they are a third of a replay.)
drop index ${rows}.entry_first, ${rows}.entry_last, ${rows}.entry_latest;
create index entry_first on ${rows}.entry ((voice + coalesce(effective_on - date '0001-01-01' + 1, 0)), known_from);
create index entry_last on ${rows}.entry ((voice + (covers_to - date '0001-01-01' + 1)), known_from);
