-- since when people record here: found without reading the entries
create index entry_recorded on ${rows}.entry (position) where source <> 'ssda903';
