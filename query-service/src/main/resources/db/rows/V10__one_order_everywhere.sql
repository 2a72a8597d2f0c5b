-- Text is put in the order of its bytes, whatever the language of the database: keys and codes have no other order, and an index does
-- not change its order with the next release of the operating system. It is also the order that is sorted fastest.
do $$
declare
    c record;
begin
    for c in select table_name, column_name from information_schema.columns
             where table_schema = '${rows}' and data_type = 'text' and table_name <> 'flyway_schema_history'
    loop
        execute format('alter table ${rows}.%I alter column %I type text collate "C"', c.table_name, c.column_name);
    end loop;
end $$;

-- voice: the kind of the entry and its source as one number, which is sorted several times faster than two texts
alter table ${rows}.entry add column voice bigint not null;
drop index ${rows}.entry_first, ${rows}.entry_last, ${rows}.entry_latest, ${rows}.entry_recorded;
create index entry_first on ${rows}.entry (voice, effective_on, known_from);
create index entry_last on ${rows}.entry (voice, covers_to, known_from) where source <> 'recorded here';
create index entry_latest on ${rows}.entry (voice, known_from);
