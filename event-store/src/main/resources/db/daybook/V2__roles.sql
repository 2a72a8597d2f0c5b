-- Each service has a role that can do its work and nothing else. Passwords are set by the migration job, from outside.
do $$
declare r text;
begin
    foreach r in array array['daybook_command', 'daybook_query'] loop
        if not exists (select from pg_roles where rolname = r) then
            execute format('create role %I login', r);
        end if;
    end loop;
end $$;
revoke all on schema public from public;

grant usage on schema event_store, vault to daybook_command;
grant select, insert on event_store.event, event_store.claim to daybook_command;
grant select, insert, delete on event_store.command_answer to daybook_command;
grant select, update on event_store.log_head to daybook_command;
grant select, insert on vault.subject_key to daybook_command;

grant usage on schema event_store, vault to daybook_query;
grant select on event_store.event, event_store.log_head to daybook_query;
grant select on vault.subject_key to daybook_query;

alter role daybook_command set idle_in_transaction_session_timeout = '30s';
alter role daybook_query set idle_in_transaction_session_timeout = '60s';
