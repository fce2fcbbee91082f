package dk.enplan.plan.rules.scene;

import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.fact.Fact;
import dk.enplan.plan.model.Tree;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * What has been said so far, newest first: by kind of event, by family, and by the thing an event names. Asking for the latest,
 * or for the last thirty days, touches no more than that, however long a life is. A value: what is said next makes a new history.
 */
public final class History {

    private record Chain(Saying<?> newest, @Nullable Chain earlier) {}

    private static final History NOTHING = new History(Tree.empty(), 0);

    private final Tree<String, Chain> chains;
    private final int size;

    private History(Tree<String, Chain> chains, int size) {
        this.chains = chains;
        this.size = size;
    }

    public static History nothing() {
        return NOTHING;
    }

    /** @param fact the next in order of time */
    public History and(CloudEvent<Fact> fact) {
        var saying = new Saying<>(fact.data(), fact, size);
        var names = Names.of(fact.data());
        var filed = chains;
        for (var label : names.labels())
            filed = filed.with(label, new Chain(saying, filed.find(label).orElse(null)));
        return new History(filed, size + 1);
    }

    /** @param type an event ({@code Effort.Started.class}) or a family of events ({@code Effort.class}) */
    public <F extends Fact> Stream<Saying<F>> all(Class<F> type) {
        return chain(Names.label(type)).map(Saying::as);
    }

    /**
     * Only those that name this id in this field: {@code about(Effort.class, "effortId", id)} is all that was said of an effort,
     * {@code about(Effort.Started.class, "goalIds", id)} the efforts for a goal.
     */
    public <F extends Fact> Stream<Saying<F>> about(Class<F> type, String field, String id) {
        return chain(Names.label(field, id))
                .filter(saying -> type.isInstance(saying.said()))
                .map(Saying::as);
    }

    public <F extends Fact> Optional<Saying<F>> latest(Class<F> type) {
        return all(type).findFirst();
    }

    public <F extends Fact> Optional<Saying<F>> latest(Class<F> type, String field, String id) {
        return about(type, field, id).findFirst();
    }

    private Stream<Saying<?>> chain(String label) {
        var newest = chains.find(label).orElse(null);
        if (newest == null) return Stream.empty();
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(new Backwards(newest), Spliterator.ORDERED | Spliterator.NONNULL),
                false);
    }

    private static final class Backwards implements Iterator<Saying<?>> {

        private @Nullable Chain at;

        Backwards(Chain newest) {
            this.at = newest;
        }

        @Override
        public boolean hasNext() {
            return at != null;
        }

        @Override
        public Saying<?> next() {
            if (at == null) throw new NoSuchElementException();
            var saying = at.newest();
            at = at.earlier();
            return saying;
        }
    }
}
