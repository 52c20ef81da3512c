package org.xiaohao;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.xiaohao.shared.WhileServing;

/** Lets the rooms do their regular work: send, clean up, verify. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@WhileServing
class Schedules {}
