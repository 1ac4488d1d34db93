package org.patchwork.task.boundary;

/** What may be done about a task. */
public enum TaskAct {
    ACCEPT("ACCEPTED"), DECLINE("DECLINED"), COMPLETE("DONE"), REOPEN("REOPENED"), WITHDRAW("WITHDRAWN"), CHANGE("CHANGED"), REASSIGN("ASKED"),
    COMMENT("COMMENTED");

    private final String kind;

    TaskAct(String kind) {
        this.kind = kind;
    }

    /** How the task's history calls it, see {@link TaskStep#kind}. */
    public String kind() {
        return kind;
    }
}
