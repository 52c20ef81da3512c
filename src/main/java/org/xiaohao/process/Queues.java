package org.xiaohao.process;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.xiaohao.identity.Account;
import org.xiaohao.identity.Accounts;
import org.xiaohao.process.account.Seating;
import org.xiaohao.process.queue.QueueCounts;
import org.xiaohao.shared.PersonId;

/** The queues of the Tasklist, free of the engine. */
@Service
public class Queues {

    private final QueueCounts counts;
    private final Accounts accounts;
    private final Seating seating;

    Queues(QueueCounts counts, Accounts accounts, Seating seating) {
        this.counts = counts;
        this.accounts = accounts;
        this.seating = seating;
    }

    /** How many tasks wait for the person in each queue, by its name; lent seats count as the own ones. */
    public Map<String, Long> counts(PersonId person) {
        Set<String> groups = new HashSet<>(seating.lentTo(person.value()).keySet());
        groups.addAll(accounts.find(person.value()).map(Account::groups).orElse(Set.of()));
        return counts.of(person, groups);
    }
}
