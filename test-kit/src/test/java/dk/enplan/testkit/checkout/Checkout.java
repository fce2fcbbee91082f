package dk.enplan.testkit.checkout;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The files that somebody wrote, without what was built from them or lies beside them. */
record Checkout(Path root) {

    private static final Set<String> BUILT = Set.of("target", "node_modules");
    /** Other folders that begin with a dot are a tool's own: git's, an editor's, the launcher's data. */
    private static final Set<String> WRITTEN = Set.of(".ci", ".mvn", ".github", ".devcontainer");

    /** The one this test was started in: the nearest folder above that holds the script. */
    static Checkout here() {
        var start = Path.of("").toAbsolutePath();
        return Stream.iterate(start, folder -> folder != null, Path::getParent)
                .filter(folder -> Files.isRegularFile(folder.resolve("enplan")))
                .findFirst()
                .map(Checkout::new)
                .orElseThrow(() -> new AssertionError("no checkout of Enplan above " + start));
    }

    List<Path> files() throws IOException {
        var files = new ArrayList<Path>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return folder.equals(root) || written(folder.getFileName().toString())
                        ? FileVisitResult.CONTINUE
                        : FileVisitResult.SKIP_SUBTREE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile()) files.add(file);
                return FileVisitResult.CONTINUE;
            }
        });
        return files.stream().sorted().toList();
    }

    List<Path> documents() throws IOException {
        return files().stream().filter(file -> file.toString().endsWith(".md")).toList();
    }

    String nameOf(Path file) {
        return root.relativize(file).toString();
    }

    private static boolean written(String folder) {
        return folder.startsWith(".") ? WRITTEN.contains(folder) : !BUILT.contains(folder);
    }
}
