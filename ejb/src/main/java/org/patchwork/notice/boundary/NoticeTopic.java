package org.patchwork.notice.boundary;

import java.util.Set;
import java.util.stream.Stream;
import org.patchwork.rules.fact.CaseEventKind;

/** What news is about, as people choose when they are mailed. */
public enum NoticeTopic {

    TEAM(CaseEventKind.INVOLVEMENT_STARTED, CaseEventKind.JOINED_BY_SEARCH, CaseEventKind.INVOLVEMENT_ENDED, CaseEventKind.INVOLVEMENT_CHANGED,
            CaseEventKind.LEAD_CHANGED, CaseEventKind.LEAD_GIVEN_UP, CaseEventKind.LEAD_LEFT),
    ATTENTION(CaseEventKind.ATTENTION_RAISED, CaseEventKind.ATTENTION_CLOSED),
    TASKS(CaseEventKind.TASK_ASSIGNED, CaseEventKind.TASK_ACCEPTED, CaseEventKind.TASK_DECLINED, CaseEventKind.TASK_COMPLETED,
            CaseEventKind.TASK_REASSIGNED, CaseEventKind.TASK_CHANGED),
    PLAN(CaseEventKind.PLAN_CHANGED),
    FAMILY(CaseEventKind.FAMILY_CHANGED),
    CONTACT(CaseEventKind.CONTACT_RECORDED),
    CONSENT(CaseEventKind.CONSENT_WITHDRAWN);

    private final Set<CaseEventKind> kinds;

    NoticeTopic(CaseEventKind... kinds) {
        this.kinds = Set.of(kinds);
    }

    public Set<CaseEventKind> kinds() {
        return kinds;
    }

    /** The one to which a kind belongs; every kind belongs to one. */
    public static NoticeTopic of(CaseEventKind kind) {
        return Stream.of(values()).filter(topic -> topic.kinds.contains(kind)).findFirst().orElseThrow();
    }
}
