package org.patchwork.whole;


/** What happens on cases is told in the background. */
public final class News {


    private News() {
    }

    /** Waits until all that has happened was told to whoever is to know. */
    public static void isTold() {
        Patience.until("all is told",
                () -> OwnersDesk.list("select id from case_event where told_at is null and parked_at is null limit 1").isEmpty());
    }

    /** Something happened to an involvement; null for the child as a whole. */
    public static void happened(String kind, Object child, Object involvement) {
        OwnersDesk.run("""
                insert into case_event (id, child_id, involvement_id, kind, at, due_at)
                values (gen_random_uuid(), ?, cast(? as uuid), ?, cast(? as timestamptz), cast(? as timestamptz))""", child,
                involvement == null ? null : involvement.toString(), kind, Portal.clock(), Portal.clock());
    }

    /** As if nothing had ever happened to that child. */
    public static void forget(Object child) {
        OwnersDesk.run("delete from notice where child_id = ?", child);
        OwnersDesk.run("delete from case_event where child_id = ?", child);
    }
}
