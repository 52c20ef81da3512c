package org.xiaohao.support;

import org.springframework.context.ApplicationContext;

/** A case that a unit carries in which no other test leaves work: all of its people can be handed over. */
public final class HandedWalk {

    public static final String UNIT = "xinzhou-zone";
    public static final String HANDLER = UNIT + ".handler";
    public static final String OWNER = UNIT + ".owner";
    public static final String LEADER = UNIT + ".leader";
    public static final String FIRST = "userTask_sendStatement";

    private HandedWalk() {}

    /** Claimed by the handler, who has the first task of the rectification by name. */
    public static Walk claimed(ApplicationContext house) {
        Walk walk = Walk.register(house);
        TypeWalk.of(house, walk)
                .does("userTask_checkScope", "inScope", "true")
                .does("userTask_accept", "accepted", "true")
                .does("userTask_assignLead")
                .does("userTask_acceptLead", "leadReply", "accept", "responsibleUnit", UNIT)
                .doneBy(HANDLER, "userTask_claimResponsibility", "claimReply", "accept", "responsiblePerson", HANDLER);
        return walk;
    }
}
