-- Projection versions. Each is a schema of its own, made like rows_shape by the owner of the functions below: the query side's role
-- makes no schema itself. One version is read; others are being made from the log, or are still fed so that a promotion can be undone.
create schema versions;

create sequence versions.number;

-- the shape of rows that the release makes: what stands in rows_shape, and how the rows come about
create table versions.shape (
    only_row boolean primary key default true check (only_row),
    shape text not null
);

-- built_to, built_events and built_digest say how far the making of a version from the log has come: to which stream
create table versions.version (
    name text primary key,
    shape text not null,
    made_at timestamptz not null default now(),
    state text not null check (state in ('building', 'following', 'retired')),
    retired_at timestamptz,
    built_to text not null default '',
    built_events bigint not null default 0,
    built_digest bigint not null default 0
);

-- which version is read, by those whose release makes rows of that shape: while one release follows another each reads its own
create table versions.active (
    shape text primary key,
    version text not null references versions.version,
    former text references versions.version,
    since timestamptz not null default now()
);

create table versions.replay (
    replay_id uuid primary key default gen_random_uuid(),
    asked text not null,
    asked_by text not null,
    asked_at timestamptz not null default now(),
    up_to bigint not null,
    follows boolean not null,
    by_release boolean not null default false,
    version text,
    state text not null check (state in ('running', 'done', 'failed', 'cancelled', 'promoted', 'undone')),
    paused boolean not null default false,
    phase text not null default 'building' check (phase in ('building', 'indexing', 'comparing', 'finished')),
    ran_seconds double precision not null default 0,
    ended_at timestamptz,
    failure text,
    compared json
);

create function versions.make(expected text) returns text
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
        if t.reloptions is not null then
            execute format('alter table %I.%I set (%s)', made, t.relname, array_to_string(t.reloptions, ', '));
        end if;
        execute format('grant select, insert, update on %I.%I to daybook_query', made, t.relname);
    end loop;
    execute format('insert into %I.progress select * from rows_shape.progress', made);
    execute format('grant usage on schema %I to daybook_query', made);
    insert into versions.version (name, shape, state) values (made, expected, 'building');
    return made;
end $$;

-- the indexes of the shape that a version does not have yet: they are made once the bulk of the rows is in, those of the largest tables
-- first, so that several connections can share the work
create function versions.missing_indexes(version text) returns setof text
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select n.indexname::text from pg_indexes n
    where n.schemaname = 'rows_shape' and n.tablename <> 'flyway_schema_history'
      and not exists (select from pg_class c where c.relname = n.indexname and c.relnamespace = to_regnamespace(quote_ident(version)))
    order by pg_table_size(to_regclass(format('%I.%I', version, n.tablename))) desc, n.tablename, n.indexname
$$;

-- one at a time, so that no question takes long
create function versions.index(version text, name text) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    definition text;
begin
    if not exists (select from versions.version v where v.name = version) then
        raise exception 'There is no version %', version using errcode = '55000';
    end if;
    select n.indexdef into strict definition from pg_indexes n where n.schemaname = 'rows_shape' and n.indexname = index.name;
    execute replace(definition, ' ON rows_shape.', format(' ON %I.', version));
end $$;

-- so that the first questions are planned for what is there
create function versions.analyze(version text) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    t record;
begin
    if not exists (select from versions.version v where v.name = version) then
        raise exception 'There is no version %', version using errcode = '55000';
    end if;
    for t in select n.tablename from pg_tables n where n.schemaname = version loop
        execute format('analyze %I.%I', version, t.tablename);
    end loop;
end $$;

-- what is read, or could be gone back to, is not dropped: the references of versions.active see to that; what a former release read is
create function versions.drop(version text) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    delete from versions.active a where a.version = drop.version and a.shape <> (select shape from versions.shape);
    delete from versions.version v where v.name = version and v.state = 'retired';
    if not found then
        raise exception 'There is no version %', version using errcode = '55000';
    end if;
    execute format('drop schema %I cascade', version);
end $$;

revoke execute on all functions in schema versions from public;
grant usage on schema versions to daybook_query;
grant execute on all functions in schema versions to daybook_query;
grant select on all tables in schema versions to daybook_query;
grant update on versions.version to daybook_query;
grant insert, update on versions.active, versions.replay to daybook_query;

comment on schema versions is 'Which projection versions there are, and which one is read';

-- rows as releases before this one left them; they are made again from the log
drop schema if exists rows_v1 cascade;
