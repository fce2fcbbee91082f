package dk.enplan.proof.bench;

import dk.enplan.proof.Books;
import dk.enplan.proof.Life;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

public final class Bench {
    public static void main(String[] a) throws Exception {
        var checkout = Path.of(System.getProperty("enplan.checkout", "."));
        var data = Files.createTempDirectory("enplan-bench");
        try (var stage = Stage.in(checkout, data, it -> System.out.println(it))) {
            Runtime.getRuntime().addShutdownHook(new Thread(stage::close));
            stage.start(List.of("postgres", "kafka"));
            var warm = Life.of(8, 300, "warm");
            var topics = new Topics(stage.broker());
            topics.make(warm);
            stage.start(List.of("identity", Stage.PLAN));
            System.out.println("pid " + ProcessHandle.current().pid());
            long shown = 0;
            try (var books = Books.open(stage.platform(), "plan")) {
                for (int round = 0; round < Integer.parseInt(a[0]); round++) {
                    shown += run(
                            topics,
                            Topics.OURS,
                            Life.of(20 + round, Integer.parseInt(a[1]), "ours" + round),
                            books,
                            shown);
                    if (Integer.parseInt(a[2]) > 0)
                        shown += run(
                                topics,
                                Topics.BESIDE,
                                Life.of(40 + round, Integer.parseInt(a[2]), "beside" + round),
                                books,
                                shown);
                }
            }
        }
    }

    static long run(Topics topics, String to, List<Life> lives, Books books, long before) throws Exception {
        long events = lives.stream().mapToLong(l -> l.told().size()).sum();
        var cpu = cpu();
        long begun = System.nanoTime();
        topics.tell(to, lives);
        double told = (System.nanoTime() - begun) / 1e9, recorded = 0, shown = 0, answered = 0;
        while (answered == 0) {
            Thread.sleep(100);
            double now = (System.nanoTime() - begun) / 1e9;
            if (recorded == 0
                    && books.count("select count(*) from domain_event where payload_type = 'fact-recorded'")
                            >= before + events) recorded = now;
            if (shown == 0 && books.count("select count(*) from serving.fact") >= before + events) shown = now;
            if (recorded > 0 && shown > 0 && books.count("select count(*) from outbox") == 0) answered = now;
        }
        System.out.printf(
                "%s %d events: told %.1f s, recorded %.1f s (%.0f/s), shown %.1f s (%.0f/s), answered %.1f s (%.0f/s)%n",
                to, events, told, recorded, events / recorded, shown, events / shown, answered, events / answered);
        var now = cpu();
        now.forEach((n, v) ->
                System.out.printf("   %s %.0f us CPU an event%n", n, 1e6 * (v - cpu.getOrDefault(n, 0.0)) / events));
        return events;
    }

    static java.util.Map<String, Double> cpu() throws Exception {
        var m = new java.util.TreeMap<String, Double>();
        for (var c : ProcessHandle.current().descendants().toList()) {
            try {
                var words = Files.readString(Path.of("/proc/" + c.pid() + "/stat"))
                        .replaceFirst(".*\\) ", "")
                        .split(" ", -1);
                var cmd = Files.readString(Path.of("/proc/" + c.pid() + "/cmdline"));
                var name = cmd.contains("plan-service")
                        ? "plan"
                        : cmd.contains("postgres") ? "pg" : cmd.contains("identity") ? "idp" : "kafka";
                m.merge(name, (Double.parseDouble(words[11]) + Double.parseDouble(words[12])) / 100, Double::sum);
            } catch (java.io.IOException gone) {
            }
        }
        return m;
    }
}
