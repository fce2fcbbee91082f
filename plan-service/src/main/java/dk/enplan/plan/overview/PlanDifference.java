package dk.enplan.plan.overview;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is otherwise in a plan at one instant than at another, section by section. A section in which nothing differs is not named.
 *
 * @param by {@code known}: as it was known then; {@code true}: as it was then, as far as it is known now
 */
public record PlanDifference(Instant from, Instant to, String by, List<Section> sections) {

    public PlanDifference {
        sections = List.copyOf(sections);
    }

    /** @param gone what is not in the plan any more */
    public record Section(String name, List<Thing> added, List<Thing> gone, List<Changed> changed) {
        public Section {
            added = List.copyOf(added);
            gone = List.copyOf(gone);
            changed = List.copyOf(changed);
        }
    }

    /** @param says what the plan says of it, field by field */
    public record Thing(String id, Map<String, String> says, List<UUID> because) {
        public Thing {
            because = List.copyOf(because);
        }
    }

    /** @param because the events it rests on at the later instant */
    public record Changed(String id, List<Field> fields, List<UUID> because) {
        public Changed {
            fields = List.copyOf(fields);
            because = List.copyOf(because);
        }
    }

    public record Field(
            String name, @Nullable String before, @Nullable String after) {}
}
