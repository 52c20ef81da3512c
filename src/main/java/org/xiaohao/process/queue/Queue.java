package org.xiaohao.process.queue;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One queue of the Tasklist as the operator describes it.
 *
 * @param query which tasks stand in it, in the words of the engine's task query
 */
record Queue(String name, String description, String color, JsonNode query) {}
