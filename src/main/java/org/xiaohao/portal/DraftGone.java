package org.xiaohao.portal;

/** The draft has expired, or was begun in another browser. */
class DraftGone extends RuntimeException {}
