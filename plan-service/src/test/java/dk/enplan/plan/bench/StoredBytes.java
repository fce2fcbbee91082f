package dk.enplan.plan.bench;

import java.util.Objects;
import java.util.UUID;
import org.springframework.boot.CommandLineRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What reading a plan is measured against: the same server answers as many bytes as it has stored them, without looking at them. */
@Configuration(proxyBeanMethods = false)
@Profile("beside")
class StoredBytes {

    @Bean
    CommandLineRunner tableOfStoredBytes(JdbcTemplate jdbc) {
        return started ->
                jdbc.execute("create table if not exists stored_bytes (id uuid primary key, bytes bytea not null)");
    }

    @RestController
    @Profile("beside")
    static class Shelf {

        private final JdbcTemplate jdbc;

        Shelf(JdbcTemplate jdbc) {
            this.jdbc = jdbc;
        }

        @PutMapping("/api/stored-bytes/{id}")
        void keep(@PathVariable UUID id, @RequestBody byte[] bytes) {
            jdbc.update(
                    "insert into stored_bytes values (?, ?) on conflict (id) do update set bytes = excluded.bytes",
                    id,
                    bytes);
        }

        @GetMapping(path = "/api/stored-bytes/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
        byte[] read(@PathVariable UUID id) {
            return Objects.requireNonNull(
                    jdbc.queryForObject("select bytes from stored_bytes where id = ?", byte[].class, id));
        }
    }
}
