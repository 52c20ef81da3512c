package org.xiaohao.portal;

/** Number and query code do not belong together; which of the two is wrong is not said. */
class WrongKey extends RuntimeException {}
