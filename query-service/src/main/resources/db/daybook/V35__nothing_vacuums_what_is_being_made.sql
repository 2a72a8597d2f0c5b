-- While a version is being made nobody vacuums or analyzes its tables unasked: rows are only added, the making ends with an analyze of its
-- own, and an index would have to wait for a vacuum to be called off.
create or replace function versions.make(expected text) returns text
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    made text;
    t record;
begin
    if expected is distinct from (select shape from versions.shape) then
        raise exception 'The rows of this release are shaped differently' using errcode = '55000';
    end if;
    made := 'rows_v' || nextval('versions.number');
    execute format('create schema %I', made);
    for t in select c.relname, c.reloptions from pg_class c
             where c.relnamespace = 'rows_shape'::regnamespace and c.relkind = 'r' and c.relname <> 'flyway_schema_history'
    loop
        execute format('create table %I.%I (like rows_shape.%I including defaults including constraints including generated)',
            made, t.relname, t.relname);
        execute format('alter table %I.%I set (%s)', made, t.relname,
            array_to_string(t.reloptions || 'autovacuum_enabled=false'::text, ', '));
        execute format('grant select, insert, update on %I.%I to daybook_query', made, t.relname);
    end loop;
    execute format('insert into %I.progress select * from rows_shape.progress', made);
    execute format('grant usage on schema %I to daybook_query', made);
    insert into versions.version (name, shape, state) values (made, expected, 'building');
    return made;
end $$;

-- the end of the making; from here on the table is vacuumed as every other
create or replace function versions.analyze(version text, tablename text) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp set default_statistics_target = 20 as $$
begin
    if not exists (select from versions.version v where v.name = version) then
        raise exception 'There is no version %', version using errcode = '55000';
    end if;
    execute format('alter table %I.%I reset (autovacuum_enabled)', version, tablename);
    execute format('analyze %I.%I', version, tablename);
end $$;
drop function versions.analyze(text);
