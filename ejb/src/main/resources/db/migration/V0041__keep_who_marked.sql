-- Whoever asked that a role not be shown may take that back, also a manager to whom the card is limited since.
alter table involvement add column marked_by uuid references account,
    add check (marked_by is null or practitioner_mark);
