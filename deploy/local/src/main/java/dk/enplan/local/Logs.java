package dk.enplan.local;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** What the parts have written, by way of {@code tail}, which everybody has and which follows a log that is rolled. */
final class Logs {

    private final Home home;

    Logs(Home home) {
        this.home = home;
    }

    Outcome show(String part, boolean follow) throws IOException {
        var files = files(part);
        if (files.isEmpty())
            return new Outcome.Refused(
                    part.isEmpty()
                            ? "There are no logs in " + home.logs() + " yet."
                            : "There is no log of " + part + "; there are " + String.join(", ", names()) + ".");
        var command = new ArrayList<>(List.of("tail", "-n", part.isEmpty() ? "10" : "200"));
        if (follow) command.add("-F");
        command.addAll(files);
        try {
            new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return new Outcome.Done();
    }

    private List<String> files(String part) throws IOException {
        return names().stream()
                .filter(name -> part.isEmpty() || name.equals(part))
                .map(name -> home.log(name).toString())
                .toList();
    }

    private List<String> names() throws IOException {
        if (!Files.isDirectory(home.logs())) return List.of();
        try (var files = Files.list(home.logs())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".log"))
                    .map(name -> name.substring(0, name.length() - ".log".length()))
                    .sorted()
                    .toList();
        }
    }
}
