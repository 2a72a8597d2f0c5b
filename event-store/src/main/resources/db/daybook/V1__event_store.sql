-- The log. Positions are gapless and in commit order because log_head is advanced in the statement that inserts.
create schema event_store;

create table event_store.log_head (
    only_row boolean primary key default true check (only_row),
    position bigint not null,
    recorded_at timestamptz not null
);
insert into event_store.log_head (position, recorded_at) values (0, '1970-01-01T00:00:00Z');

create table event_store.event (
    position bigint primary key,
    stream text not null,
    version bigint not null,
    event_id uuid not null,
    type text not null,
    revision text not null,
    recorded_at timestamptz not null,
    payload json not null,
    metadata json not null,
    constraint event_stream_version unique (stream, version),
    constraint event_event_id unique (event_id)
);
-- instant -> position
create index event_recorded_at on event_store.event (recorded_at);

create table event_store.claim (
    kind text not null,
    value text not null,
    holder text not null,
    constraint claim_taken primary key (kind, value)
);

create table event_store.command_answer (
    actor text not null,
    key text not null,
    body_hash text not null,
    answer json not null,
    position bigint not null,
    recorded_at timestamptz not null,
    constraint command_answer_key primary key (actor, key)
);
create index command_answer_age on event_store.command_answer (recorded_at);

-- An event is never changed, not even by its owner in passing; superusers are what the Merkle log is for.
create function event_store.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'The log is append-only';
end $$;
create trigger event_is_append_only before update or delete or truncate on event_store.event
    for each statement execute function event_store.refuse_change();
alter table event_store.event enable always trigger event_is_append_only;

-- One data key per subject, wrapped by the master key from outside the database.
create schema vault;
create table vault.subject_key (
    key_id text primary key,
    subject text not null unique,
    iv bytea not null,
    wrapped bytea not null,
    created_at timestamptz not null default now()
);

comment on table event_store.event is 'Every fact ever recorded, in commit order';
comment on table event_store.claim is 'What may be held by one stream only, as keyed hashes';
comment on table event_store.command_answer is 'The first answer to an idempotency key, kept for at least 30 days';
comment on table vault.subject_key is 'Destroying a row makes everything enveloped under it unreadable';
