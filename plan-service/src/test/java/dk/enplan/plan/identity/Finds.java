package dk.enplan.plan.identity;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.filter.ThresholdFilter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import dk.enplan.testkit.Ground;
import dk.enplan.testkit.Nobody;
import dk.enplan.testkit.Topics;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** Looks for some numbers wherever something is kept, sent or said, as ten digits and as people write them. */
final class Finds {

    private final Pattern pattern;

    Finds(Collection<String> numbers) {
        this.pattern = Pattern.compile(numbers.stream()
                .map(it -> it.substring(0, 6) + "[- ]?" + it.substring(6))
                .collect(Collectors.joining("|")));
    }

    boolean in(@Nullable String text) {
        return text != null && pattern.matcher(text).find();
    }

    /** @param looked how many tables there were to look at */
    record InTables(int looked, Set<String> found) {}

    /** Every column of every table of every schema that is ours, read as text; bytes as what could be read in them. */
    InTables inTables(JdbcTemplate jdbc) {
        var tables = jdbc.queryForList("""
                select format('%I.%I', table_schema, table_name) as name,
                       string_agg(case when data_type = 'bytea' then format('encode(%I, ''escape'') ~ $1', column_name)
                                       else format('%I::text ~ $1', column_name) end, ' or ') as found
                  from information_schema.columns join information_schema.tables using (table_schema, table_name)
                 where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
                 group by 1
                """);
        var found = new TreeSet<String>();
        for (var table : tables) {
            var which = String.valueOf(table.get("found")).replace("$1", "'" + pattern.pattern() + "'");
            var rows = jdbc.queryForObject("select count(*) from " + table.get("name") + " where " + which, Long.class);
            if (rows != null && rows > 0) found.add("table " + table.get("name"));
        }
        return new InTables(tables.size(), found);
    }

    record OnTopics(int looked, Set<String> found) {}

    /** Key, value and headers of every record on every topic. */
    OnTopics onTopics() {
        var found = new TreeSet<String>();
        var looked = 0;
        for (var topic : topics())
            for (var record : Topics.read(topic)) {
                looked++;
                if (in(record.key())) found.add("key on " + topic);
                if (in(record.value())) found.add("value on " + topic);
                for (var header : record.headers())
                    if (in(header.key()) || in(new String(header.value(), StandardCharsets.UTF_8)))
                        found.add("header on " + topic);
            }
        return new OnTopics(looked, found);
    }

    private static List<String> topics() {
        try (var admin = Admin.create(
                Map.<String, Object>of("bootstrap.servers", Ground.shared().kafka()))) {
            return admin.listTopics().names().get().stream()
                    .filter(it -> !it.startsWith("__"))
                    .sorted()
                    .toList();
        } catch (ExecutionException | InterruptedException gone) {
            throw new IllegalStateException(gone);
        }
    }

    /** Everything that this process says while it is open, as much as it can be brought to say. */
    Log listen() {
        return new Log();
    }

    final class Log extends AppenderBase<ILoggingEvent> implements AutoCloseable {

        final Set<String> found = new ConcurrentSkipListSet<>();
        final AtomicLong heard = new AtomicLong();
        private final Logger root = context().getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        private final Level before = root.getLevel();
        private final List<Runnable> after = new ArrayList<>();

        private Log() {
            setContext(context());
            start();
            quiet();
            root.addAppender(this);
            root.setLevel(Level.TRACE);
        }

        private static LoggerContext context() {
            return (LoggerContext) LoggerFactory.getILoggerFactory();
        }

        /** What is heard here need not be read by everybody. */
        private void quiet() {
            var appenders = root.iteratorForAppenders();
            while (appenders.hasNext()) {
                Appender<ILoggingEvent> console = appenders.next();
                var filter = new ThresholdFilter();
                filter.setLevel("INFO");
                filter.start();
                console.addFilter(filter);
                after.add(console::clearAllFilters);
            }
        }

        @Override
        protected void append(ILoggingEvent said) {
            heard.incrementAndGet();
            var thrown = said.getThrowableProxy();
            var words = Stream.of(
                    Stream.of(said.getFormattedMessage(), said.getLoggerName(), said.getThreadName()),
                    said.getArgumentArray() == null
                            ? Stream.<String>empty()
                            : Arrays.stream(said.getArgumentArray()).map(String::valueOf),
                    Stream.of(String.valueOf(said.getMDCPropertyMap()), String.valueOf(said.getKeyValuePairs())),
                    thrown == null ? Stream.<String>empty() : Stream.of(ThrowableProxyUtil.asString(thrown)));
            if (words.flatMap(it -> it).anyMatch(Finds.this::in))
                found.add("log " + said.getLevel() + " of " + said.getLoggerName());
        }

        @Override
        public void close() {
            root.setLevel(before);
            root.detachAppender(this);
            after.forEach(Runnable::run);
        }
    }

    /** For tests that need some to look for. */
    static List<String> numbers(int some) {
        return Stream.generate(Nobody::cpr).limit(some).toList();
    }
}
