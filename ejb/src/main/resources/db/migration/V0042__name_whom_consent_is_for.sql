-- ONLY nobody in particular says nothing, and EXCEPT nobody would say everybody: a limited consent names somebody when it is kept.
create function consent_scope_named() returns trigger language plpgsql as $$
begin
    if not exists (select from consent_scope where consent_id = new.id) then
        raise exception 'a limited consent names whom it is for' using errcode = 'check_violation';
    end if;
    return null;
end $$;
create constraint trigger consent_scope_named after insert on consent deferrable initially deferred
    for each row when (new.scope <> 'ALL') execute function consent_scope_named();
