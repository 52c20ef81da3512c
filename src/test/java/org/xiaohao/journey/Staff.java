package org.xiaohao.journey;

import java.util.HashMap;
import java.util.Map;
import org.xiaohao.support.Browser;

/** The people of the offices, each at a screen of one's own. */
final class Staff {

    private final Browser browser;
    private final String home;
    private final String password;
    private final Map<String, Official> atWork = new HashMap<>();

    Staff(Browser browser, String home, String password) {
        this.browser = browser;
        this.home = home;
        this.password = password;
    }

    Official as(String account) {
        return atWork.computeIfAbsent(account, name -> Official.logIn(browser, home, name, password));
    }

    /** The same person in a second window beside the first. */
    Official inAnotherWindow(String account) {
        return as(account).inAnotherWindow();
    }

    /** Takes a task out of the queue of the unit and opens its form. */
    TaskForm claims(String account, String task, String number) {
        return as(account).open(Official.UNCLAIMED, task, number).claim().form();
    }

    /** Opens a task that already waits for this person. */
    TaskPage goesOn(String account, String task, String number) {
        return as(account).open(Official.MINE, task, number);
    }
}
