package org.patchwork.cluster;

import org.patchwork.whole.OwnersDesk;

/**
 * Something that no officer and no application can do: of every version of the policy that is published meanwhile, one bit of what the
 * database keeps is the other way round. Closing it ends that; what was damaged stays so.
 */
final class Damage implements AutoCloseable {

    Damage() {
        OwnersDesk.run("alter table policy_file disable trigger policy_file_guard");
        OwnersDesk.run("alter table policy_file drop constraint policy_file_sha256_is_of_its_content");
        OwnersDesk.run("""
                create function flip_a_bit() returns trigger language plpgsql security definer set search_path = public as $$
                begin
                    update policy_file set content = set_bit(content, 3, 1 - get_bit(content, 3))
                     where version_id = new.id and name = (select max(name) from policy_file where version_id = new.id);
                    return null;
                end $$""");
        OwnersDesk.run("""
                create trigger flip_a_bit after update on policy_version for each row
                  when (new.state = 'PUBLISHED' and old.state <> 'PUBLISHED') execute function flip_a_bit()""");
    }

    @Override
    public void close() {
        OwnersDesk.run("drop trigger flip_a_bit on policy_version");
        OwnersDesk.run("drop function flip_a_bit()");
        OwnersDesk.run("alter table policy_file enable trigger policy_file_guard");
        OwnersDesk.run("""
                alter table policy_file add constraint policy_file_sha256_is_of_its_content
                check (sha256 = encode(sha256(content), 'hex')) not valid""");
    }
}
