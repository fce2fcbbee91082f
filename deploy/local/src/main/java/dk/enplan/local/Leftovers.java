package dk.enplan.local;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** What still runs after its launcher was killed. Each process is known by its pid and its start, so no stranger is hit. */
final class Leftovers {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Leftovers() {}

    static boolean stop(Home home, Footprints footprints, Consumer<String> says) {
        var recipes =
                new ArrayList<>(Platform.recipes(home, footprints.ports().orElse(Ports.published()), Program.ALL));
        Collections.reverse(recipes);
        var found = recipes.stream()
                .filter(recipe -> footprints.part(recipe.name()).isPresent())
                .toList();
        if (!found.isEmpty())
            says.accept("A launcher was killed and left " + names(found) + " running; stopping that first.");
        for (var recipe : found) footprints.part(recipe.name()).ifPresent(process -> end(recipe, process));
        return !found.isEmpty();
    }

    private static void end(Recipe recipe, ProcessHandle process) {
        recipe.askToStop(process);
        try {
            process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException deaf) {
            process.destroyForcibly();
            process.onExit().join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<String> names(List<Recipe> recipes) {
        return recipes.stream().map(Recipe::name).toList();
    }
}
