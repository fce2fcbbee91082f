package dk.enplan.plan.overview.generation;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Who was erased, for those who write views. What they write was read a while ago: so from when they ask until they have committed
 * nobody is erased, and whoever was erased before stays out.
 */
@Component
class ErasedPlans {

    private final JdbcTemplate jdbc;

    ErasedPlans(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Set<UUID> among(Collection<UUID> citizens) {
        return new HashSet<>(
                jdbc.queryForList("select erased_among(?)", UUID.class, (Object) citizens.toArray(UUID[]::new)));
    }

    /** Nobody is erased until the transaction ends. */
    void hold() {
        among(List.of());
    }
}
