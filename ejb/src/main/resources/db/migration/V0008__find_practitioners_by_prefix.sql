-- Practitioners are looked up by the beginning of either name, as children are.
drop index practitioner_name_search;
create index practitioner_given_prefix on practitioner (lower(given_name) text_pattern_ops);
create index practitioner_family_prefix on practitioner (lower(family_name) text_pattern_ops);
