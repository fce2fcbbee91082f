package dk.enplan.plan.rehearsal;

import dk.enplan.plan.rules.RuleBook;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** {@code ./enplan scenario FILE…}: tells stories to the rules and prints what was expected beside what came. */
public final class ScenarioCommand {

    private static final int AS_WRITTEN = 0;
    private static final int DIFFERENT = 1;
    private static final int UNREADABLE = 2;

    private final PrintStream out;
    private final PrintStream errors;
    private int status = AS_WRITTEN;

    ScenarioCommand(PrintStream out, PrintStream errors) {
        this.out = out;
        this.errors = errors;
    }

    /** A program that is started by hand has no log: it prints. */
    public static void main(String[] files) {
        var out = printer(FileDescriptor.out);
        var errors = printer(FileDescriptor.err);
        var status = new ScenarioCommand(out, errors).run(List.of(files));
        out.flush();
        errors.flush();
        System.exit(status);
    }

    private static PrintStream printer(FileDescriptor to) {
        return new PrintStream(new FileOutputStream(to), false, StandardCharsets.UTF_8);
    }

    int run(List<String> names) {
        if (names.isEmpty())
            return unreadable("./enplan scenario FILE…: which stories? A folder stands for those in it.");
        var files = names.stream().flatMap(this::files).toList();
        var rules = RuleBook.shipped();
        files.forEach(file -> tell(file, rules));
        return status;
    }

    private Stream<Path> files(String name) {
        var file = Path.of(name);
        if (!Files.isDirectory(file)) return Stream.of(file);
        try (var within = Files.walk(file)) {
            var stories = within.filter(it -> it.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
            if (stories.isEmpty()) unreadable(name + ": no story in it");
            return stories.stream();
        } catch (IOException broken) {
            unreadable(name + ": cannot be read");
            return Stream.of();
        }
    }

    private void tell(Path file, RuleBook rules) {
        var text = text(file);
        if (text.isEmpty()) return;
        switch (ScenarioReader.read(text.getFirst(), rules)) {
            case ScenarioReading.Unreadable(var problems) ->
                problems.forEach(problem -> unreadable(file + ":" + problem.line() + ": " + problem.reason()));
            case ScenarioReading.Read(var story) -> {
                var told = Comparison.of(story, rules);
                out.print(Printed.of(file.toString(), told));
                if (!told.asWritten()) status = Math.max(status, DIFFERENT);
            }
        }
    }

    private List<String> text(Path file) {
        var text = new ArrayList<String>();
        try {
            text.add(Files.readString(file));
        } catch (NoSuchFileException missing) {
            unreadable(file + ": there is no such file");
        } catch (MalformedInputException notText) {
            unreadable(file + ": is not written in UTF-8");
        } catch (IOException broken) {
            unreadable(file + ": cannot be read");
        }
        return text;
    }

    private int unreadable(String why) {
        errors.println(why);
        status = UNREADABLE;
        return status;
    }
}
