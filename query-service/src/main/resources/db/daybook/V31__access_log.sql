-- Who saw what. It is written before anything is shown, and what could not be written is not shown.
create schema access;

-- at is the database's clock; detail never holds what somebody searched for, only of what kind it was and how much was found
create table access.view (
    id bigint generated always as identity primary key,
    at timestamptz not null default clock_timestamp(),
    actor text not null,
    role text not null,
    what text not null,
    child_id text,
    detail text
);
create index view_child on access.view (child_id, id) where child_id is not null;
create index view_actor on access.view (actor, id);
create index view_at on access.view (at);

create trigger view_is_append_only before update or delete or truncate on access.view
    for each statement execute function event_store.refuse_change();
alter table access.view enable always trigger view_is_append_only;

grant usage on schema access to daybook_query;
grant select, insert on access.view to daybook_query;

comment on table access.view is 'Every look at what is kept about a child, by whom and in which role';
