package dk.enplan.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/** The records are the contract; what is checked in is what was published of it. */
class ContractTest {

    private static final String STARTED = "contract/dk.enplan.effort.started.v1.json";

    private static SortedMap<String, ObjectNode> now = new TreeMap<>();

    @BeforeAll
    static void draft() {
        now = Publication.drafted();
    }

    @Test
    void no_change_breaks_what_is_published() {
        assertThat(Breakage.between(Publication.ours().checkedIn(), now))
                .as("what others rely on, and this change takes from them (docs/adr/0017)")
                .isEmpty();
    }

    @Test
    void what_is_checked_in_is_what_the_records_say() {
        var published = Publication.ours().checkedIn();
        var names = new HashSet<>(published.keySet());
        names.addAll(now.keySet());
        names.removeIf(
                name -> published.containsKey(name) && published.get(name).equals(now.get(name)));
        assertThat(names)
                .as("files of the contract that differ from the records. If they should: ./enplan contract")
                .isEmpty();
    }

    @Test
    void every_event_is_handed_out_by_its_type_and_by_its_name() {
        assertThat(now).hasSizeGreaterThan(Language.FACTS.shapes().size());
        for (var file : now.keySet()) {
            if (file.equals(Publication.TOPICS)) continue;
            var name = file.substring("contract/".length());
            assertThat(Contract.schema(name))
                    .as(file)
                    .isPresent()
                    .isEqualTo(Contract.schema(name.replace(".json", "")));
        }
        assertThat(Contract.schema("effort.started"))
                .isEqualTo(Contract.schema("dk.enplan.effort.started.v1"))
                .hasValueSatisfying(schema -> assertThat(schema).contains("spare-time-job"));
        assertThat(Contract.topics()).contains("enplan.events.{sector}");
    }

    @Test
    void what_is_no_event_is_not_handed_out() {
        for (var name : new String[] {"", "horse.ridden", "asyncapi", "../asyncapi", ".json", "dk.enplan..v1"})
            assertThat(Contract.schema(name)).as(name).isEmpty();
    }

    @Test
    void a_change_that_breaks_somebody_is_not_written(@TempDir Path folder) {
        var published = new Publication(folder);
        published.write(now);
        var broken = new TreeMap<>(now);
        var schema = Objects.requireNonNull(now.get(STARTED)).deepCopy();
        ((ObjectNode) schema.at("/properties/data/properties")).remove("hoursPerWeek");
        broken.put(STARTED, schema);

        assertThatThrownBy(() -> published.write(broken))
                .hasMessageContaining("Nothing was written")
                .hasMessageContaining("data.hoursPerWeek is removed or has another name");
        assertThat(published.checkedIn()).isEqualTo(now);
    }

    @Test
    void more_is_written_beside_what_was_there(@TempDir Path folder) {
        var published = new Publication(folder);
        var less = new TreeMap<>(now);
        less.remove(STARTED);
        published.write(less);
        published.write(now);

        assertThat(published.checkedIn()).isEqualTo(now);
    }
}
