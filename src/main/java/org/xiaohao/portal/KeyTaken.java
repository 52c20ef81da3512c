package org.xiaohao.portal;

/** The idempotency key was used before, for another report. */
class KeyTaken extends RuntimeException {}
