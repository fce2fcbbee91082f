package dk.enplan.plan.rules;

import java.util.Map;
import java.util.Optional;

/** The conflicts that can be seen, by the names rules use. */
final class Detectors {

    private static final Map<String, Detector> BY_NAME = Map.of("purposes-differ", new PurposesDiffer());

    private Detectors() {}

    static Optional<Detector> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }
}
