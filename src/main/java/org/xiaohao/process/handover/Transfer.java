package org.xiaohao.process.handover;

import java.util.UUID;
import java.util.function.Predicate;
import org.xiaohao.process.WorkItem;
import org.xiaohao.shared.Actor;

/**
 * By whom and why a task is given to somebody else.
 *
 * @param may whether the task is within the reach of who gives it
 * @param absence because of which it is given, or {@code null}
 */
public record Transfer(Actor by, Predicate<WorkItem> may, String reason, UUID absence) {}
