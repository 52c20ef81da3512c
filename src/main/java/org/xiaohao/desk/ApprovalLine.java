package org.xiaohao.desk;

import java.util.List;

/**
 * One approval in the list of a leader.
 *
 * @param asked what is asked of the leader, in words
 * @param left time that is left, with {@code css}, {@code shape} and {@code light}
 * @param verified who has verified, or an empty text
 * @param absent for whom the leader stands in, or an empty text
 * @param reasons why it is opened by itself; empty when it can be agreed to together with others
 */
record ApprovalLine(
        String task,
        String number,
        String name,
        String zone,
        String type,
        String enterprise,
        String title,
        String asked,
        String css,
        String shape,
        String light,
        String left,
        String verified,
        String absent,
        List<String> reasons) {}
