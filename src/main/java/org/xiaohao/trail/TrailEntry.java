package org.xiaohao.trail;

import java.time.Instant;
import java.util.Map;
import org.xiaohao.shared.Actor;

/** One thing that happened to a case; {@code hash} closes it and everything before it. */
public record TrailEntry(
        long sequence, String kind, Actor actor, Instant at, Map<String, String> references, String hash) {}
