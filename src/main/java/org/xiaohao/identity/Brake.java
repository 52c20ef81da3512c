package org.xiaohao.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing. It counts per account <em>and</em> address, so that a stranger elsewhere can never lock a person
 * out of the own account.
 */
@Component
public class Brake {

    private static final int REMEMBERED = 20_000;

    private record Failures(int count, Instant last) {}

    private final IdentitySettings settings;
    private final Clock clock;
    private final Map<String, Failures> failures = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            // bounded: a flood of invented names must not fill the memory
            return size() > REMEMBERED;
        }
    };

    Brake(IdentitySettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    synchronized boolean holds(String account, String address) {
        return recent(pair(account, address)) >= settings.failuresPerAccount()
                || recent(address) >= settings.failuresPerAddress();
    }

    synchronized void failed(String account, String address) {
        count(pair(account, address));
        count(address);
    }

    synchronized void passed(String account, String address) {
        failures.remove(pair(account, address));
    }

    /** A security officer has looked into it: the person need not wait any longer. */
    public synchronized void forgive(String account) {
        failures.keySet().removeIf(key -> key.endsWith('\n' + account));
    }

    private int recent(String key) {
        Failures known = failures.get(key);
        return known == null || known.last().plus(settings.pause()).isBefore(clock.instant()) ? 0 : known.count();
    }

    private void count(String key) {
        int before = recent(key);
        failures.remove(key);
        failures.put(key, new Failures(before + 1, clock.instant()));
    }

    private static String pair(String account, String address) {
        return address + '\n' + account;
    }
}
