package dk.enplan.plan.access;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who has looked, for the citizen whose plan it is. */
@Component
public class ReadersReading {

    /** @param right why they might, by the name of a right */
    public record Looked(
            String person, List<String> roles, @Nullable String sector, String right, long times, Instant last) {
        public Looked {
            roles = List.copyOf(roles);
        }
    }

    private final AccessLogRows rows;

    ReadersReading(AccessLogRows rows) {
        this.rows = rows;
    }

    /** Who was shown anything of this plan between two instants; who came last stands first. For those who watch over it. */
    public List<Looked> between(Pass pass, Instant from, Instant until) {
        return pass.right() instanceof Right.Auditor
                ? rows.readers(pass.citizen().value(), from, until)
                : List.of();
    }

    /** Everybody else who has come in; who came last stands first. For nobody but the citizen. */
    public List<Looked> of(Pass pass) {
        return pass.right() instanceof Right.Self ? rows.readers(pass.citizen().value()) : List.of();
    }
}
