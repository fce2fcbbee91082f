package dk.enplan.contracts;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** What the records say of themselves in Java: their documentation is the contract's, and is written once. */
final class Sentences {

    private final Map<String, String> said = new HashMap<>();

    private Sentences() {}

    static Sentences in(Path sources) {
        var sentences = new Sentences();
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, Locale.ROOT, null);
                var paths = Files.walk(sources)) {
            var units = files.getJavaFileObjectsFromPaths(
                    paths.filter(path -> path.toString().endsWith(".java")).toList());
            var task = (JavacTask) compiler.getTask(null, files, null, List.of("-proc:none"), null, units);
            var trees = DocTrees.instance(task);
            for (var unit : task.parse()) sentences.new Listener(trees).scan(unit, "");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return sentences;
    }

    static Sentences none() {
        return new Sentences();
    }

    Optional<String> about(Class<?> type) {
        return Optional.ofNullable(said.get(type.getCanonicalName()));
    }

    Optional<String> about(Class<?> record, String component) {
        return Optional.ofNullable(said.get(record.getCanonicalName() + "#" + component));
    }

    private final class Listener extends TreePathScanner<@Nullable Void, String> {

        private final DocTrees trees;

        Listener(DocTrees trees) {
            this.trees = trees;
        }

        @Override
        public @Nullable Void visitCompilationUnit(CompilationUnitTree unit, String outer) {
            var inside =
                    unit.getPackageName() == null ? "" : unit.getPackageName().toString();
            return super.visitCompilationUnit(unit, inside);
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, String outer) {
            var name = outer + "." + type.getSimpleName();
            var comment = trees.getDocCommentTree(getCurrentPath());
            if (comment != null) hear(name, comment);
            return super.visitClass(type, name);
        }

        private void hear(String name, DocCommentTree comment) {
            said.put(name, plain(comment.getFullBody()));
            for (var tag : comment.getBlockTags())
                if (tag instanceof ParamTree param)
                    said.put(name + "#" + param.getName(), plain(param.getDescription()));
        }

        private static String plain(List<? extends DocTree> words) {
            return words.stream()
                    .map(word ->
                            word instanceof LiteralTree code ? code.getBody().toString() : word.toString())
                    .collect(Collectors.joining())
                    .replaceAll("\\s+", " ")
                    .strip();
        }
    }
}
