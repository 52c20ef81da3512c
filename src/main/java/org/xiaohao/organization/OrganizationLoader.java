package org.xiaohao.organization;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.xiaohao.shared.Rejection;

/** Takes the organization over from its files, all or nothing. */
@Service
public class OrganizationLoader {

    private final OrganizationStore store;
    private final Directory directory;

    OrganizationLoader(OrganizationStore store, Directory directory) {
        this.store = store;
        this.directory = directory;
    }

    /**
     * Loads units.csv and posts.csv, and people.csv when asked. Units and people that the files do not name stay.
     *
     * @throws Rejection naming file, line and reason of everything that is wrong; nothing is loaded then
     */
    @Transactional
    public LoadReport load(Path folder, boolean withPeople) {
        var complaints = new Complaints();
        List<UnitLine> existing = store.units();
        List<UnitLine> units = new UnitsFile(
                        existing.stream().map(UnitLine::unit).toList(), complaints)
                .check(read(folder, UnitsFile.NAME, UnitsFile.COLUMNS, complaints));
        Map<UnitKind, Set<Post>> posts =
                PostsFile.check(read(folder, PostsFile.NAME, PostsFile.COLUMNS, complaints), complaints);
        // people are held against units and posts: on wrong ones every person would be complained about as well
        complaints.throwIfAny();
        Collection<Person> people = withPeople ? people(folder, existing, units, posts, complaints) : List.of();
        complaints.throwIfAny();
        var report = new LoadReport(
                save(units, existing, line -> line.unit().code(), store::save),
                save(people, store.people(), Person::id, store::save));
        store.save(posts);
        remember();
        return report;
    }

    private Collection<Person> people(
            Path folder,
            List<UnitLine> existing,
            List<UnitLine> loaded,
            Map<UnitKind, Set<Post>> posts,
            Complaints complaints) {
        Map<String, Unit> units = new HashMap<>();
        existing.forEach(line -> units.put(line.unit().code().value(), line.unit()));
        loaded.forEach(line -> units.put(line.unit().code().value(), line.unit()));
        return new PeopleFile(units, posts, complaints)
                .check(read(folder, PeopleFile.NAME, PeopleFile.COLUMNS, complaints));
    }

    private static List<CsvLine> read(Path folder, String name, List<String> columns, Complaints complaints) {
        return CsvFile.read(folder.resolve(name), columns, complaints);
    }

    private static <T> LoadReport.Count save(
            Collection<T> loaded, Collection<T> existing, Function<T, Object> key, Consumer<T> saving) {
        Map<Object, T> before = existing.stream().collect(Collectors.toMap(key, Function.identity()));
        int added = 0;
        int changed = 0;
        for (T each : loaded) {
            T old = before.get(key.apply(each));
            if (!each.equals(old)) {
                saving.accept(each);
                added += old == null ? 1 : 0;
                changed += old == null ? 0 : 1;
            }
        }
        return new LoadReport.Count(added, changed, loaded.size() - added - changed);
    }

    /** Memory follows the tables, also when the transaction is taken back. */
    private void remember() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                directory.forget();
            }
        });
        directory.refresh();
    }
}
