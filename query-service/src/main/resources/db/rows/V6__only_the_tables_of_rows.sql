-- the history of migrations is not for the query side to write
revoke all on ${rows}.flyway_schema_history from daybook_query;
