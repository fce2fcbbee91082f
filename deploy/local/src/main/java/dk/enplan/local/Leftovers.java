package dk.enplan.local;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What still runs after its launcher was killed. Each process is known by its pid and its start, so no stranger is hit. */
final class Leftovers {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Leftovers() {}

    static boolean stop(Home home, Footprints footprints, Consumer<String> says) {
        var ports = footprints.ports().orElse(Ports.published());
        var found = Platform.recipes(home, ports, Program.ALL).stream()
                .filter(recipe -> footprints.part(recipe.name()).isPresent())
                .toList();
        if (found.isEmpty()) return false;
        says.accept("A launcher was killed and left %s running; stopping that first."
                .formatted(found.stream().map(Recipe::name).collect(Collectors.joining(", "))));
        Together.each(found.stream().filter(recipe -> !onGround(recipe)), recipe -> end(recipe, footprints));
        found.reversed().stream().filter(Leftovers::onGround).forEach(recipe -> end(recipe, footprints));
        return true;
    }

    private static boolean onGround(Recipe recipe) {
        return Platform.GROUND.contains(recipe.name());
    }

    private static void end(Recipe recipe, Footprints footprints) {
        footprints.part(recipe.name()).ifPresent(process -> end(recipe, process));
    }

    private static void end(Recipe recipe, ProcessHandle process) {
        recipe.askToStop(process);
        if (Gone.within(PATIENCE, process)) return;
        process.destroyForcibly();
        Gone.within(PATIENCE, process);
    }
}
