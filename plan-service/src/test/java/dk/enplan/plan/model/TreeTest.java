package dk.enplan.plan.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class TreeTest {

    @Property
    void it_holds_what_a_map_holds_in_the_order_of_its_keys(@ForAll List<String> keys) {
        var tree = Tree.<String, Integer>empty();
        var map = new TreeMap<String, Integer>();
        for (int i = 0; i < keys.size(); i++) {
            tree = tree.with(keys.get(i), i);
            map.put(keys.get(i), i);
        }
        assertThat(tree.values()).containsExactlyElementsOf(map.values());
        for (var key : keys) assertThat(tree.find(key)).contains(map.get(key));
        assertThat(tree.find("not there, however long one looks")).isEmpty();
    }

    @Property
    void one_that_was_changed_is_another_and_leaves_the_first_alone(@ForAll List<String> keys, @ForAll String more) {
        var before = Tree.<String, String>empty();
        for (var key : keys) before = before.with(key, key);
        var values = before.values().toList();
        var after = before.with(more, "changed");
        assertThat(before.values().toList()).isEqualTo(values);
        assertThat(after.find(more)).contains("changed");
    }
}
