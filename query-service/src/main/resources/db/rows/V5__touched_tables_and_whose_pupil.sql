-- for each table the last position that changed a row of it, so that a figure is asked anew only when it may have moved
alter table ${rows}.progress add column touched jsonb not null default '{}';

-- which pupil of a census an exclusion was said of: two pupils of one child may both say the same
alter table ${rows}.exclusion drop column by_pupil;
alter table ${rows}.exclusion add column pupil text;
create index exclusion_pupil on ${rows}.exclusion (pupil) where pupil is not null;

-- the rows are made again from the log
truncate ${rows}.entry, ${rows}.looked_after, ${rows}.care_move, ${rows}.placement, ${rows}.person, ${rows}.caf, ${rows}.caf_review,
    ${rows}.missing_spell, ${rows}.exclusion, ${rows}.pupil;
update ${rows}.progress set position = 0, recorded_at = '1970-01-01T00:00:00Z', events = 0, digest = 0;
