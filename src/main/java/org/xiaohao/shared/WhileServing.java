package org.xiaohao.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;

/** What only an application that serves does; one started to verify the trail must change nothing. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ConditionalOnProperty(name = "xiaohao.trail.verify", havingValue = "false", matchIfMissing = true)
public @interface WhileServing {}
