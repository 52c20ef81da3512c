package org.xiaohao.problem;

/** What somebody wants with a case. */
public enum Action {
    /** See the case, the identity of a confidential reporter left out. */
    READ,
    /** Add evidence or rows. */
    CONTRIBUTE,
    /** Take part in its conversation. */
    DISCUSS,
    /** See the personal data of the enterprise. */
    REVEAL
}
