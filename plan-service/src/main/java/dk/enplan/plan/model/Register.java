package dk.enplan.plan.model;

import dk.enplan.contracts.Envelope;
import dk.enplan.contracts.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The things of one kind, each under its id, and the events about things that nobody has begun. A value: every change makes
 * a new register that shares all but a few nodes with the old one, so that a plan of thousands of facts folds quickly.
 */
public final class Register<S extends Record, C> {

    private final Tree<String, Item<S, C>> items;
    /** Those of them that are not over. */
    private final Tree<String, Item<S, C>> open;

    private final List<UUID> unmatched;

    private Register(Tree<String, Item<S, C>> items, Tree<String, Item<S, C>> open, List<UUID> unmatched) {
        this.items = items;
        this.open = open;
        this.unmatched = unmatched;
    }

    static <S extends Record, C> Register<S, C> empty() {
        return new Register<>(Tree.empty(), Tree.empty(), List.of());
    }

    public Optional<Item<S, C>> find(String id) {
        return items.find(id);
    }

    /** In the order of their ids. */
    public Stream<Item<S, C>> all() {
        return items.values();
    }

    /** Those that are not over, in the order of their ids: as many as in a short life, however long this one is. */
    public Stream<Item<S, C>> open() {
        return open.values();
    }

    /** The same, one after the other. */
    public void eachOpen(Consumer<? super Item<S, C>> reader) {
        open.each(reader);
    }

    public Stream<Item<S, C>> where(Predicate<C> course) {
        return all().filter(item -> course.test(item.course()));
    }

    public List<UUID> unmatched() {
        return unmatched;
    }

    /** Begun, or said again: then what the later saying carries counts, and what it leaves out stays. */
    Register<S, C> begin(String id, Envelope by, S said, C course) {
        return with(
                id,
                find(id).map(before ->
                                before.told(again(before.said(), said), by).turned(course, by))
                        .orElseGet(() -> Item.begun(said, course, by)));
    }

    /** What is told of a thing that nobody has begun is kept aside as unmatched. */
    Register<S, C> change(String id, Envelope by, UnaryOperator<Item<S, C>> change) {
        return find(id).map(item -> with(id, change.apply(item))).orElseGet(() -> unmatched(by));
    }

    Register<S, C> turn(String id, Envelope by, C course) {
        return change(id, by, item -> item.turned(course, by));
    }

    Register<S, C> with(String id, Item<S, C> item) {
        return new Register<>(
                items.with(id, item),
                item.course() instanceof Over course && course.over() ? open.without(id) : open.with(id, item),
                unmatched);
    }

    Register<S, C> unmatched(Envelope by) {
        var all = new ArrayList<>(unmatched);
        all.add(by.id());
        return new Register<>(items, open, List.copyOf(all));
    }

    @SuppressWarnings("unchecked") // a record's class is the class of its shape
    private static <S extends Record> S again(S before, S now) {
        return Shape.of((Class<S>) now.getClass()).updated(before, now);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Register<?, ?> register
                && items.equals(register.items)
                && unmatched.equals(register.unmatched);
    }

    @Override
    public int hashCode() {
        return items.hashCode();
    }

    @Override
    public String toString() {
        return items + (unmatched.isEmpty() ? "" : " unmatched " + unmatched);
    }
}
