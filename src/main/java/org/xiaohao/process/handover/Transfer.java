package org.xiaohao.process.handover;

import java.util.UUID;
import java.util.function.Consumer;
import org.xiaohao.process.WorkItem;
import org.xiaohao.shared.Actor;

/**
 * By whom and why a task is given to somebody else.
 *
 * @param check refuses a task that who gives it may not give; asked once nobody else can change the case
 * @param absence because of which it is given, or {@code null}
 */
public record Transfer(Actor by, Consumer<WorkItem> check, String reason, UUID absence) {}
