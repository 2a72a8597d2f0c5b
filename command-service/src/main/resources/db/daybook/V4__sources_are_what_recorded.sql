-- the sources of a figure are the imports that recorded something, interrupted ones included
grant select (events) on imports.job to daybook_query;
