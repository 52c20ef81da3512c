package org.xiaohao.process.engine;

import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/** An interceptor through which every command passes, inside or outside the transaction of the command. */
public abstract class PersonalDoor extends CommandInterceptor {

    public abstract boolean insideTransaction();
}
