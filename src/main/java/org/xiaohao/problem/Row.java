package org.xiaohao.problem;

import java.util.Map;
import java.util.UUID;

/** One row of a list of the case, e.g. an instalment; its columns are the fields of the row's own form. */
public record Row(UUID id, String kind, int position, Map<String, Object> values) {}
