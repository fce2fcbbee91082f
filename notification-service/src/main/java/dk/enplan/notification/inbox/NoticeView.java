package dk.enplan.notification.inbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One notice as its reader sees it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record NoticeView(
        UUID noticeId,
        UUID flagId,
        String rule,
        UUID citizenId,
        String severity,
        String state,
        boolean settled,
        boolean retroactive,
        Words title,
        Words why,
        Instant since,
        Instant toldAt,
        @Nullable Instant readAt,
        List<UUID> because) {

    record Words(String da, String en) {

        /** A view prints nobody's words either. */
        @Override
        public String toString() {
            return "[words withheld]";
        }
    }

    NoticeView {
        because = List.copyOf(because);
    }
}
