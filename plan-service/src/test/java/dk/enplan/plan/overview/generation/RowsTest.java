package dk.enplan.plan.overview.generation;

import static org.assertj.core.api.Assertions.assertThat;

import dk.enplan.testkit.Ground;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

class RowsTest {

    private final JdbcTemplate jdbc =
            new JdbcTemplate(Ground.shared().database("rows_in_words").dataSource());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-02T08:00+01:00",
                "2026-03-02T08:00:00.1234564Z",
                "2026-03-02T08:00:00.1234565Z",
                "2026-12-31T23:59:59.999999999-05:00",
                "0000-01-01T00:00:00+18:00",
                "0000-12-31T23:00:00-18:00",
                "0001-01-01T00:00:00Z",
                "1582-10-10T00:00:00Z",
                "9999-12-31T23:59:59Z"
            })
    void a_time_in_words_is_the_time_that_the_driver_tells(String said) {
        var time = OffsetDateTime.parse(said);
        // In an offset that PostgreSQL knows: its own end at sixteen hours.
        var told = time.withOffsetSameInstant(ZoneOffset.UTC);
        assertThat(jdbc.queryForObject(
                        "select ?::timestamptz = ?::text::timestamptz", Boolean.class, told, Rows.words(time)))
                .isTrue();
    }
}
