package org.xiaohao.portal;

import java.util.List;
import org.xiaohao.shared.Rejection.Reason;

/** A form as a page shows it: an introduction, sections with fields, and what was wrong the last time. */
record FormView(List<String> introduction, List<Section> sections, List<Reason> errors) {

    /** Fields under one heading; {@code title} is {@code null} for fields outside a group. */
    record Section(String title, List<FieldView> fields) {}
}
