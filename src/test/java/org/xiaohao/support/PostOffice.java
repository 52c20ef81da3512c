package org.xiaohao.support;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

/** The mail server of a test run; inject {@link GreenMail} or ask here. */
public final class PostOffice {

    private static GreenMail server;

    private PostOffice() {}

    public static synchronized GreenMail server() {
        if (server == null) {
            server = new GreenMail(ServerSetup.SMTP.dynamicPort());
            server.start();
        }
        return server;
    }
}
