-- What was brought in. Cells of files are personal: they are kept in envelopes, children by keyed hash.
create schema imports;

create table imports.job (
    id uuid primary key,
    format text not null,
    dry_run boolean not null,
    started_by text not null,
    role text not null,
    started_at timestamptz not null,
    files text[] not null,
    state text not null check (state in ('running', 'done', 'failed')),
    failure json,
    rows bigint not null default 0,
    accepted bigint not null default 0,
    unchanged bigint not null default 0,
    rejected bigint not null default 0,
    events bigint not null default 0
);

create table imports.row (
    job_id uuid not null references imports.job,
    n bigint not null,
    file text not null,
    line bigint not null,
    outcome text not null check (outcome in ('accepted', 'unchanged', 'rejected')),
    code text,
    rule text,
    message text,
    warnings json,
    primary key (job_id, n)
);

-- every row ever uploaded, once per content and collection year
create table imports.staged (
    child text not null,
    kind text not null,
    year int not null,
    digest text not null,
    line bigint not null,
    key_id text not null,
    iv text not null,
    ct text not null,
    primary key (child, kind, year, digest)
);

-- what the return says of each child now
create table imports.returned_child (
    child text primary key,
    child_id text not null,
    episodes int not null,
    rejected_episodes int not null,
    open_since date,
    open_last_year int,
    last_year int
);

grant usage on schema imports to daybook_command, daybook_query;
grant select, insert, update on imports.job, imports.returned_child to daybook_command;
grant select, insert on imports.row, imports.staged to daybook_command;
grant select on imports.returned_child to daybook_query;
grant select (format, files, started_at, state, dry_run) on imports.job to daybook_query;
