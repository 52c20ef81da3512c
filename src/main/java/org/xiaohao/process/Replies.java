package org.xiaohao.process;

import java.util.List;
import java.util.Map;
import org.xiaohao.form.Option;

/** What a unit may answer when a case is offered to it; offered while it is asked, read in the dossier afterwards. */
public final class Replies {

    private static final Option HAND_BACK = new Option("handBack", "退单，不属于本单位职责");

    private static final Map<String, List<Option>> ALL =
            Map.of("leadReplies", List.of(yes("接收"), HAND_BACK), "claimReplies", List.of(yes("认领"), HAND_BACK));

    private Replies() {}

    /** All answers to one question; none when the list is not one of these. */
    public static List<Option> all(String list) {
        return ALL.getOrDefault(list, List.of());
    }

    /** Whoever was named by the arbiter is not asked whether it will. */
    public static List<Option> bound(String list) {
        return all(list).subList(0, 1);
    }

    private static Option yes(String label) {
        return new Option("accept", label);
    }
}
