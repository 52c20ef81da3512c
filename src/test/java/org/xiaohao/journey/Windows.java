package org.xiaohao.journey;

import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.xiaohao.support.Browser;

/** One window for each person, logged in at our own pages; one more for whoever comes without an account. */
final class Windows {

    private final Browser browser;
    private final String home;
    private final String password;
    private final Map<String, Page> open = new HashMap<>();

    Windows(Browser browser, String home, String password) {
        this.browser = browser;
        this.home = home;
        this.password = password;
    }

    Page of(String account) {
        return open.computeIfAbsent(account, this::logIn);
    }

    Page of(Optional<String> account) {
        return account.map(this::of).orElseGet(this::ofAStranger);
    }

    Page ofAStranger() {
        return open.computeIfAbsent("", nobody -> browser.window(home));
    }

    private Page logIn(String account) {
        Page page = browser.window(home);
        page.navigate("/login");
        page.getByLabel("账号").fill(account);
        page.getByLabel("密码").fill(password);
        page.waitForNavigation(() -> page.locator("main button[type=submit]").click());
        return page;
    }
}
