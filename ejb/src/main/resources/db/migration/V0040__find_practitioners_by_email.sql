-- Imports know a practitioner by the e-mail address.
create index practitioner_email on practitioner (lower(email)) where email is not null;
