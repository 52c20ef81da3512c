package org.xiaohao.process.guard;

import jakarta.ws.rs.WebApplicationException;

/**
 * The "no" of the door, in a shape in which the engine's REST resources pass the Chinese reason on unchanged.
 * The status is 400 for bad answers, 403 for the wrong person, 409 when somebody else was faster.
 */
public class Refusal extends WebApplicationException {

    /** Said of what the person may not see, and of nothing else. */
    public static final String UNSEEN = "您无权办理该任务或查看该内容";

    public Refusal(int status, String reason) {
        super(reason, status);
    }

    public int status() {
        return getResponse().getStatus();
    }
}
