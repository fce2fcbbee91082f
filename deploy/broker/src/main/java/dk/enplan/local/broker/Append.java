package dk.enplan.local.broker;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Writes what stands on standard input to the broker, past all doors, as a system does that holds the right to write to its topic: a
 * line for each record, with its topic, key and value between tabs.
 */
public final class Append {

    private Append() {}

    public static void main(String[] arguments) throws IOException, ExecutionException, InterruptedException {
        if (arguments.length != 1) {
            System.err.println("usage: Append <bootstrap servers>");
            System.exit(2);
        }
        Map<String, Object> settings = Map.of("bootstrap.servers", arguments[0], "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
                var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            var sent = lines.lines()
                    .map(line -> line.split("\t", 3))
                    .map(record -> producer.send(new ProducerRecord<>(record[0], record[1], record[2])))
                    .toList();
            for (var record : sent) record.get();
        }
    }
}
