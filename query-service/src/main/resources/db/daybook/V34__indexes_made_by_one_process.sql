-- The indexes of a version are made on two connections at once. Helpers of either only take turns on the same cores and sort in pieces
-- that have to be merged: making them so took nearly twice the work. A larger piece of memory keeps the sort of a large table in it.
alter function versions.index(text, text) set max_parallel_maintenance_workers = 0;
alter function versions.index(text, text) set maintenance_work_mem = '128MB';

-- one table at a time, so that several connections can share the work; a fifth of the usual sample is enough to plan our questions
-- (the function of one parameter stays, for processes of the release before this one)
create function versions.analyze(version text, tablename text) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp set default_statistics_target = 20 as $$
begin
    if not exists (select from versions.version v where v.name = version) then
        raise exception 'There is no version %', version using errcode = '55000';
    end if;
    execute format('analyze %I.%I', version, tablename);
end $$;

create function versions.tables(version text) returns setof text
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select t.tablename::text from pg_tables t
    where t.schemaname = version and exists (select from versions.version v where v.name = version)
    order by pg_table_size(to_regclass(format('%I.%I', t.schemaname, t.tablename))) desc, t.tablename
$$;

revoke execute on function versions.analyze(text, text), versions.tables(text) from public;
grant execute on function versions.analyze(text, text), versions.tables(text) to daybook_query;
