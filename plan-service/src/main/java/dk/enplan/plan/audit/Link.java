package dk.enplan.plan.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;

/**
 * An event as it lies in the store, its payload by its hash alone.
 *
 * @param place among all events
 */
@SuppressWarnings("ArrayRecordComponent") // compared by what they hold, and never as records
record Link(long place, Chained event, byte[] previousHash, byte[] hash) {

    static final String COLUMNS = """
            global_index, event_identifier, aggregate_identifier, sequence_number, type, payload_type, payload_revision, time_stamp,
            meta_data, sha256(payload) as payload_hash, previous_hash, hash""";

    static Link read(ResultSet row) throws SQLException {
        return new Link(
                row.getLong("global_index"),
                new Chained(
                        row.getString("event_identifier"),
                        row.getString("aggregate_identifier"),
                        row.getLong("sequence_number"),
                        row.getString("type"),
                        row.getString("payload_type"),
                        row.getString("payload_revision"),
                        row.getString("time_stamp"),
                        row.getBytes("meta_data"),
                        row.getBytes("payload_hash")),
                row.getBytes("previous_hash"),
                row.getBytes("hash"));
    }

    String citizen() {
        return event.citizen();
    }

    long sequence() {
        return event.sequence();
    }

    boolean isWhole() {
        return Arrays.equals(hash, event.hashAfter(previousHash));
    }

    boolean wasAt(long sequence) {
        return Arrays.equals(hash, event.hashAfter(previousHash, sequence));
    }

    boolean follows(byte[] before) {
        return Arrays.equals(previousHash, before);
    }
}
