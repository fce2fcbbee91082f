package dk.enplan.plan.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A sorted map that never changes: {@code with} makes a new one and shares what stays the same (a treap, whose form depends on
 * its keys alone and not on the order they came in). The JDK has no such map, and copying one for each fact costs its square.
 */
public final class Tree<V> {

    private record Node<V>(
            String key,
            V value,
            @Nullable Node<V> left,
            @Nullable Node<V> right) {

        int rank() {
            // Spreads the bits: keys that are counted up must not make a list of the tree.
            var hash = key.hashCode() * 0x9E3779B9;
            return hash ^ (hash >>> 15);
        }

        Node<V> left(@Nullable Node<V> left) {
            return new Node<>(key, value, left, right);
        }

        Node<V> right(@Nullable Node<V> right) {
            return new Node<>(key, value, left, right);
        }
    }

    private final @Nullable Node<V> root;

    private Tree(@Nullable Node<V> root) {
        this.root = root;
    }

    public static <V> Tree<V> empty() {
        return new Tree<>(null);
    }

    public Optional<V> find(String key) {
        var node = root;
        while (node != null) {
            var order = key.compareTo(node.key());
            if (order == 0) return Optional.of(node.value());
            node = order < 0 ? node.left() : node.right();
        }
        return Optional.empty();
    }

    public Tree<V> with(String key, V value) {
        return new Tree<>(with(root, key, value));
    }

    Tree<V> without(String key) {
        return find(key).isEmpty() ? this : new Tree<>(without(root, key));
    }

    /** Those whose key is this one or a later one; the others are not touched. */
    Stream<V> from(String key) {
        var nodes = new ArrayList<Node<V>>();
        collectFrom(root, key, nodes);
        return nodes.stream().map(Node::value);
    }

    public Stream<V> values() {
        return nodes().stream().map(Node::value);
    }

    private List<Node<V>> nodes() {
        var nodes = new ArrayList<Node<V>>();
        collect(root, nodes);
        return nodes;
    }

    private static <V> void collect(@Nullable Node<V> node, List<Node<V>> into) {
        if (node == null) return;
        collect(node.left(), into);
        into.add(node);
        collect(node.right(), into);
    }

    private static <V> void collectFrom(@Nullable Node<V> node, String key, List<Node<V>> into) {
        if (node == null) return;
        if (node.key().compareTo(key) < 0) {
            collectFrom(node.right(), key, into);
            return;
        }
        collectFrom(node.left(), key, into);
        into.add(node);
        collect(node.right(), into);
    }

    private static <V> @Nullable Node<V> without(@Nullable Node<V> node, String key) {
        if (node == null) return null;
        var order = key.compareTo(node.key());
        if (order < 0) return node.left(without(node.left(), key));
        if (order > 0) return node.right(without(node.right(), key));
        return joined(node.left(), node.right());
    }

    /** All of the left lie before all of the right. */
    private static <V> @Nullable Node<V> joined(@Nullable Node<V> left, @Nullable Node<V> right) {
        if (left == null) return right;
        if (right == null) return left;
        return left.rank() > right.rank()
                ? left.right(joined(left.right(), right))
                : right.left(joined(left, right.left()));
    }

    private static <V> Node<V> with(@Nullable Node<V> node, String key, V value) {
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

    private Map<String, V> entries() {
        var entries = new LinkedHashMap<String, V>();
        for (var node : nodes()) entries.put(node.key(), node.value());
        return entries;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tree<?> tree && entries().equals(tree.entries());
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
