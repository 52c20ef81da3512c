package org.xiaohao.process;

import org.xiaohao.shared.PersonId;

/**
 * An approval that waits for a leader.
 *
 * @param absent for whom the leader stands in here, or {@code null} in the own seat
 * @param obstacle why it cannot be agreed to together with others, by its form alone; an empty text when it can
 */
public record Decision(WorkItem item, PersonId absent, String obstacle) {}
