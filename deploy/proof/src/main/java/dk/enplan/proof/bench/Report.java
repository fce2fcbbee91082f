package dk.enplan.proof.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;

/** All figures of a run: as a table for people, as JSON for programs, and judged. */
final class Report {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(tools.jackson.databind.SerializationFeature.INDENT_OUTPUT)
            .build();
    private static final String ROW = "%-66s %12s %12s %9s %9s %s";

    private final List<Measured> figures = new ArrayList<>();

    private final Consumer<String> says;

    Report(Consumer<String> says) {
        this.says = says;
    }

    /** Said at once: what comes after may fail, and these were measured. */
    void add(List<Measured> measured) {
        figures.addAll(measured);
        for (var figure : measured) says.accept(row(figure));
    }

    void print() {
        says.accept(machine());
        says.accept(ROW.formatted("", "ours", "beside it", "ratio", "must be", ""));
        for (var figure : figures) says.accept(row(figure));
    }

    private static String row(Measured figure) {
        return ROW.formatted(
                figure.name(),
                figure.ours(),
                figure.beside(),
                Measured.number(figure.ratio()),
                figure.mustBe(),
                figure.holds() ? "" : "NOT REACHED");
    }

    boolean allHold() {
        return figures.stream().allMatch(Measured::holds);
    }

    /** Those that are not even half as good as was written down once. */
    List<Measured> halved() throws IOException {
        var once = once();
        return figures.stream()
                .filter(figure -> Optional.ofNullable(once.get(figure.name()))
                        .filter(figure::halved)
                        .isPresent())
                .toList();
    }

    private static Map<String, Double> once() throws IOException {
        try (InputStream written = Objects.requireNonNull(Report.class.getResourceAsStream("once.json"))) {
            var ratios = new HashMap<String, Double>();
            JSON.readTree(written)
                    .properties()
                    .forEach(figure ->
                            ratios.put(figure.getKey(), figure.getValue().doubleValue()));
            return ratios;
        }
    }

    void write(Path file) throws IOException {
        var report = JSON.createObjectNode().put("machine", machine());
        var all = report.putArray("figures");
        for (var figure : figures)
            all.addObject()
                    .put("name", figure.name())
                    .put("ours", figure.ours())
                    .put("beside", figure.beside())
                    .put("ratio", figure.ratio())
                    .put("mustBe", figure.mustBe())
                    .put("holds", figure.holds());
        if (file.getParent() != null) Files.createDirectories(file.getParent());
        Files.writeString(file, JSON.writeValueAsString(report));
    }

    private static String machine() {
        return "%d cores, %s %s, Java %s, everything on it"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"),
                        System.getProperty("java.version"));
    }
}
