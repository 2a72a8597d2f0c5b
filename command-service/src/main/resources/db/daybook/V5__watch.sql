-- What is watched over the records: warnings that stand, time limits that run. Made from the log and can be made again.
create schema watch;

create table watch.progress (
    only_row boolean primary key default true check (only_row),
    position bigint not null
);
insert into watch.progress (position) values (0);

create table watch.warning (
    id bigint generated always as identity primary key,
    child_id text not null,
    rule text not null,
    dfe text,
    field text not null,
    message text not null,
    entry_id text not null,
    entries text[] not null,
    team text,
    since timestamptz not null,
    constraint warning_once unique (child_id, rule, field, entries)
);
create index warning_rule on watch.warning (rule, since);
create index warning_team on watch.warning (team, since);

create table watch.deadline (
    id bigint generated always as identity primary key,
    child_id text not null,
    kind text not null,
    entry_id text not null,
    due_at timestamptz not null,
    met_at timestamptz,
    missed boolean not null,
    team text
);
create index deadline_child on watch.deadline (child_id);
create index deadline_due on watch.deadline (due_at) where met_at is null and not missed;

grant usage on schema watch to daybook_command;
grant select, update on watch.progress to daybook_command;
grant select, insert, update, delete on watch.warning, watch.deadline to daybook_command;
