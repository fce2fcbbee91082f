package dk.enplan.plan.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A sorted map that never changes: {@code with} makes a new one and shares what stays the same (a treap, whose form depends on
 * its keys alone and not on the order they came in). The JDK has no such map, and copying one for each fact costs its square.
 */
public final class Tree<K extends Comparable<K>, V> {

    private record Node<K extends Comparable<K>, V>(
            K key,
            V value,
            @Nullable Node<K, V> left,
            @Nullable Node<K, V> right) {

        int rank() {
            // Spreads the bits: keys that are counted up must not make a list of the tree.
            var hash = key.hashCode() * 0x9E3779B9;
            return hash ^ (hash >>> 15);
        }

        Node<K, V> left(@Nullable Node<K, V> left) {
            return new Node<>(key, value, left, right);
        }

        Node<K, V> right(@Nullable Node<K, V> right) {
            return new Node<>(key, value, left, right);
        }
    }

    private final @Nullable Node<K, V> root;

    private Tree(@Nullable Node<K, V> root) {
        this.root = root;
    }

    public static <K extends Comparable<K>, V> Tree<K, V> empty() {
        return new Tree<>(null);
    }

    public Optional<V> find(K key) {
        var node = root;
        while (node != null) {
            var order = key.compareTo(node.key());
            if (order == 0) return Optional.of(node.value());
            node = order < 0 ? node.left() : node.right();
        }
        return Optional.empty();
    }

    /** Nothing, where it is empty. */
    public Optional<K> firstKey() {
        var node = root;
        while (node != null && node.left() != null) node = node.left();
        return Optional.ofNullable(node).map(Node::key);
    }

    public Tree<K, V> with(K key, V value) {
        return new Tree<>(with(root, key, value));
    }

    public Tree<K, V> without(K key) {
        return find(key).isEmpty() ? this : new Tree<>(without(root, key));
    }

    /** Those whose key is this one or a later one; the others are not touched. */
    Stream<V> from(K key) {
        var nodes = new ArrayList<Node<K, V>>();
        collectFrom(root, key, nodes);
        return nodes.stream().map(Node::value);
    }

    public Stream<V> values() {
        return nodes().stream().map(Node::value);
    }

    /** The same, one after the other: where it is asked at every event, a list of them costs more than the asking. */
    public void each(Consumer<? super V> reader) {
        each(root, reader);
    }

    private static <K extends Comparable<K>, V> void each(@Nullable Node<K, V> node, Consumer<? super V> reader) {
        if (node == null) return;
        each(node.left(), reader);
        reader.accept(node.value());
        each(node.right(), reader);
    }

    private List<Node<K, V>> nodes() {
        var nodes = new ArrayList<Node<K, V>>();
        collect(root, nodes);
        return nodes;
    }

    private static <K extends Comparable<K>, V> void collect(@Nullable Node<K, V> node, List<Node<K, V>> into) {
        if (node == null) return;
        collect(node.left(), into);
        into.add(node);
        collect(node.right(), into);
    }

    private static <K extends Comparable<K>, V> void collectFrom(
            @Nullable Node<K, V> node, K key, List<Node<K, V>> into) {
        if (node == null) return;
        if (node.key().compareTo(key) < 0) {
            collectFrom(node.right(), key, into);
            return;
        }
        collectFrom(node.left(), key, into);
        into.add(node);
        collect(node.right(), into);
    }

    private static <K extends Comparable<K>, V> @Nullable Node<K, V> without(@Nullable Node<K, V> node, K key) {
        if (node == null) return null;
        var order = key.compareTo(node.key());
        if (order < 0) return node.left(without(node.left(), key));
        if (order > 0) return node.right(without(node.right(), key));
        return joined(node.left(), node.right());
    }

    /** All of the left lie before all of the right. */
    private static <K extends Comparable<K>, V> @Nullable Node<K, V> joined(
            @Nullable Node<K, V> left, @Nullable Node<K, V> right) {
        if (left == null) return right;
        if (right == null) return left;
        return left.rank() > right.rank()
                ? left.right(joined(left.right(), right))
                : right.left(joined(left, right.left()));
    }

    private static <K extends Comparable<K>, V> Node<K, V> with(@Nullable Node<K, V> node, K key, V value) {
        if (node == null) return new Node<>(key, value, null, null);
        var order = key.compareTo(node.key());
        if (order == 0) return new Node<>(key, value, node.left(), node.right());
        if (order < 0) {
            var left = with(node.left(), key, value);
            return left.rank() > node.rank() ? left.right(node.left(left.right())) : node.left(left);
        }
        var right = with(node.right(), key, value);
        return right.rank() > node.rank() ? right.left(node.right(right.left())) : node.right(right);
    }

    private Map<K, V> entries() {
        var entries = new LinkedHashMap<K, V>();
        for (var node : nodes()) entries.put(node.key(), node.value());
        return entries;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tree<?, ?> tree && entries().equals(tree.entries());
    }

    @Override
    public int hashCode() {
        return entries().hashCode();
    }

    @Override
    public String toString() {
        return entries().toString();
    }
}
