package dk.enplan.kit.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.enplan.testkit.Ground;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapperResultSetExtractor;
import org.springframework.jdbc.core.SingleColumnRowMapper;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

class LastWordsTest {

    private static final String SAY = "insert into said (word) select unnest(?::text[])";
    private static final RowMapperResultSetExtractor<String> WORDS =
            new RowMapperResultSetExtractor<>(new SingleColumnRowMapper<>(String.class));

    private final DataSource database = Ground.shared().database("last_words").dataSource();
    private final JdbcTemplate jdbc = new JdbcTemplate(database);
    private final TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(database));

    @BeforeEach
    void nothing_is_said() {
        jdbc.execute(
                "create table if not exists said (place bigint generated always as identity, word text primary key)");
        jdbc.execute("truncate said");
    }

    @Test
    void they_are_there_when_the_transaction_is_committed_and_in_their_order() {
        var seen = new ArrayList<List<String>>();
        transaction.executeWithoutResult(status -> {
            say("first");
            say("then", "and then");
            seen.add(said());
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    seen.add(new JdbcTemplate(
                                    Ground.shared().database("last_words").dataSource())
                            .queryForList("select word from said order by place", String.class));
                }
            });
        });
        assertThat(seen).containsExactly(List.of(), List.of("first", "then", "and then"));
    }

    @Test
    void what_breaks_on_the_way_takes_everything_back_and_the_next_transaction_starts_anew() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    jdbc.update(SAY, (Object) words("before"));
                    say("twice");
                    say("twice");
                }))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(said()).isEmpty();
        transaction.executeWithoutResult(status -> say("once"));
        assertThat(said()).containsExactly("once");
    }

    @Test
    void whoever_rolls_back_has_said_nothing() {
        transaction.executeWithoutResult(status -> {
            say("never");
            status.setRollbackOnly();
        });
        assertThat(said()).isEmpty();
    }

    @Test
    void a_transaction_in_between_has_its_own() {
        var another = within(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        transaction.executeWithoutResult(status -> {
            say("outside");
            another.executeWithoutResult(inside -> say("inside"));
            assertThat(said()).containsExactly("inside");
            status.setRollbackOnly();
        });
        assertThat(said()).containsExactly("inside");
    }

    @Test
    void whoever_turns_back_half_of_the_way_keeps_what_was_said_until_there() {
        var part = within(TransactionDefinition.PROPAGATION_NESTED);
        transaction.executeWithoutResult(status -> {
            say("before");
            part.executeWithoutResult(half -> {
                say("in the part");
                half.setRollbackOnly();
            });
            part.executeWithoutResult(half -> say("in the next part"));
            say("after");
        });
        assertThat(said()).containsExactly("before", "in the next part", "after");
    }

    @Test
    void nobody_says_them_outside_of_a_transaction() {
        assertThatThrownBy(() -> say("to whom?")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void on_one_way_each_sees_what_the_one_before_it_did() {
        var way = new OneWay(jdbc).tell(SAY, (Object) words("a", "b"));
        var some = way.ask(WORDS, "select word from said where word <> ? order by place", "b");
        var gone = way.ask(WORDS, "delete from said where word = ? returning word", "b");
        var left = way.ask(WORDS, "select word from said order by place");
        assertThatThrownBy(some::get).isInstanceOf(IllegalStateException.class);
        way.go();
        assertThat(some.get()).containsExactly("a");
        assertThat(gone.get()).containsExactly("b");
        assertThat(left.get()).containsExactly("a");
    }

    private TransactionTemplate within(int propagation) {
        return new TransactionTemplate(
                Objects.requireNonNull(transaction.getTransactionManager()),
                new DefaultTransactionDefinition(propagation));
    }

    private void say(String... words) {
        LastWords.say(jdbc, SAY, (Object) words(words));
    }

    private static @Nullable String[] words(String... words) {
        return words;
    }

    private List<String> said() {
        return jdbc.queryForList("select word from said order by place", String.class);
    }
}
