package org.xiaohao.demo;

import java.util.List;
import java.util.Map;

/**
 * One line of cases.jsonl: a report and what people did with it. In answers a text such as {@code @-12} is the date
 * twelve days before today, so that the story is always fresh.
 *
 * @param id name of the case in the file, also its key at the door for other systems
 * @param evidence names of the files handed in with the report; their bytes are made here
 */
record DemoCase(
        String id,
        String type,
        int submittedDaysAgo,
        Map<String, Object> report,
        List<String> evidence,
        List<Step> walk) {

    /** The word in {@link Step#task()} for the three answers, which no task holds. */
    static final String ENTERPRISE = "enterprise";

    /** Before the code of a matter that is raised, by somebody of the staff or by the enterprise. */
    static final String MATTER = "matter:";

    /** The word for an objection of the enterprise. */
    static final String OBJECTION = "objection";

    /** The word in {@link Step#task()} for the answer of the party complained about, by its link. */
    static final String OTHER_PARTY = "otherParty";

    /**
     * One thing that somebody did.
     *
     * @param task key of the task in the diagram, {@link #ENTERPRISE}, {@link #OBJECTION} or {@link #MATTER} with a code
     * @param by log-in name
     */
    record Step(
            String task,
            String by,
            int daysAgo,
            Map<String, Object> answers,
            List<ListRow> rows,
            List<String> evidence) {

        Step {
            rows = rows == null ? List.of() : rows;
            evidence = evidence == null ? List.of() : evidence;
        }
    }

    /** A row to add, or to change when the position is taken. */
    record ListRow(String kind, int position, Map<String, Object> values) {}
}
