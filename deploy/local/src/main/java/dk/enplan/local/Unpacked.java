package dk.enplan.local;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.zip.CRC32C;

/**
 * A Boot jar laid out as plain jars, which start in half the time, and beside them what the JVM learnt in a training
 * run. The folder is named after the content, so whatever is built again is laid out and trained again.
 */
record Unpacked(Path versions, Path jar, Path cache) {

    private static final int KEPT = 2;

    static Unpacked of(Program program, Home home) throws IOException {
        var source = program.jar(home.checkout());
        var versions = home.workshopOf(program.artifact());
        var folder = versions.resolve(fingerprint(source) + "-" + Runtime.version());
        var jar = folder.resolve(source.getFileName());
        if (!Files.exists(folder)) {
            Files.createDirectories(versions);
            var fresh = Files.createTempDirectory(versions, "unpacking");
            unpack(source, fresh, home.log("unpack-" + program.artifact()));
            put(fresh, folder);
            forgetOld(versions);
        }
        return new Unpacked(versions, jar, folder.resolve("trained.aot"));
    }

    boolean isTrained() {
        return Files.exists(cache);
    }

    boolean wasEverTrained() throws IOException {
        try (var all = Files.list(versions)) {
            return all.anyMatch(version -> Files.exists(version.resolve(cache.getFileName())));
        }
    }

    /** A cache that does not fit is passed over by the JVM with a warning; it never keeps a service from starting. */
    List<String> arguments(Optional<Path> beside) throws IOException {
        var arguments = new ArrayList<String>();
        if (isTrained()) arguments.add("-XX:AOTCache=" + cache);
        if (beside.isEmpty()) arguments.addAll(List.of("-jar", jar.toString()));
        else arguments.addAll(List.of("-cp", jar + File.pathSeparator + beside.get(), main()));
        return arguments;
    }

    private String main() throws IOException {
        try (var opened = new JarFile(jar.toFile())) {
            return opened.getManifest().getMainAttributes().getValue(Attributes.Name.MAIN_CLASS);
        }
    }

    private static void unpack(Path source, Path into, Path log) throws IOException {
        Files.createDirectories(log.getParent());
        var command = Java.command(Java.SMALL_HEAP, Java.QUICK_TO_START, "-Djarmode=tools", "-jar", source.toString());
        command.addAll(List.of("extract", "--force", "--destination", into.toString()));
        var extraction = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            if (extraction.waitFor() != 0) throw new IOException(source + " cannot be unpacked; " + log + " says why");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while " + source + " was unpacked", interrupted);
        }
        Files.deleteIfExists(log);
    }

    private static void put(Path fresh, Path folder) throws IOException {
        try {
            Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException taken) {
            if (!Files.exists(folder)) throw taken;
            Folders.remove(fresh);
        }
    }

    /** The version before the last may still be running. */
    private static void forgetOld(Path versions) throws IOException {
        try (var folders = Files.list(versions)) {
            var old = folders.sorted(Comparator.comparingLong(Unpacked::age).reversed())
                    .skip(KEPT)
                    .toList();
            for (var folder : old) Folders.remove(folder);
        }
    }

    private static long age(Path folder) {
        try {
            return Files.getLastModifiedTime(folder).toMillis();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Of the content: a reproducible build gives every jar the same date. */
    private static String fingerprint(Path file) throws IOException {
        var sum = new CRC32C();
        try (var channel = FileChannel.open(file)) {
            sum.update(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()));
        }
        return HexFormat.of().toHexDigits((int) sum.getValue());
    }
}
