package dk.enplan.kit.database;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What a transaction writes and does not read back itself: it goes to the database with the commit, on one way. Whoever is told of the commit
 * finds nothing left to do, and whatever breaks on that way rolls all of it back, as it would have before.
 */
public final class LastWords implements TransactionSynchronization {

    @SuppressWarnings("ArrayRecordComponent") // only until it is spoken
    private record Word(String sql, @Nullable Object[] given) {}

    private final JdbcTemplate jdbc;
    private final List<Word> words = new ArrayList<>();
    /** How much was said when it was made. */
    private final Map<Object, Integer> savepoints = new HashMap<>();

    private boolean spoken;

    private LastWords(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order in which they are said, after everything else that the transaction does. */
    public static void say(JdbcTemplate jdbc, String sql, @Nullable Object... given) {
        var its = ofThisTransaction(jdbc);
        if (its.spoken) throw new IllegalStateException("the last word was spoken");
        its.words.add(new Word(sql, given));
    }

    private static LastWords ofThisTransaction(JdbcTemplate jdbc) {
        if (TransactionSynchronizationManager.getResource(LastWords.class) instanceof LastWords its) return its;
        if (!TransactionSynchronizationManager.isActualTransactionActive())
            throw new IllegalStateException("last words are said in a transaction");
        var its = new LastWords(jdbc);
        its.resume();
        TransactionSynchronizationManager.registerSynchronization(its);
        return its;
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        spoken = true;
        var way = new OneWay(jdbc);
        for (var word : words) way.tell(word.sql(), word.given());
        way.tell("commit").go();
    }

    @Override
    public void savepoint(Object savepoint) {
        savepoints.put(savepoint, words.size());
    }

    /** What was said since is taken back; all of it, where nothing had been said when it was made. */
    @Override
    public void savepointRollback(Object savepoint) {
        words.subList(savepoints.getOrDefault(savepoint, 0), words.size()).clear();
    }

    @Override
    public void suspend() {
        TransactionSynchronizationManager.unbindResource(LastWords.class);
    }

    @Override
    public void resume() {
        TransactionSynchronizationManager.bindResource(LastWords.class, this);
    }

    @Override
    public void afterCompletion(int status) {
        suspend();
    }
}
