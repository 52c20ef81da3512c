package org.xiaohao.problem;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * One row of a list of the case, e.g. an instalment; its columns are the fields of the row's own form.
 *
 * @param former what it said before, oldest first, each time it was changed after a step had been taken on it
 */
public record Row(UUID id, String kind, int position, Map<String, Object> values, List<Map<String, Object>> former) {}
