package dk.enplan.notification.inbox;

import dk.enplan.kit.edge.Caller;
import dk.enplan.kit.edge.Problem;
import dk.enplan.notification.model.Reader;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The inbox is the channel there is: people come to it, nothing is sent after them. */
@RestController
final class InboxDesk {

    private static final int LARGEST_PAGE = 200;

    private final Inbox inbox;
    private final Clock clock;

    InboxDesk(Inbox inbox, Clock clock) {
        this.inbox = inbox;
        this.clock = clock;
    }

    @GetMapping("/api/inbox")
    ResponseEntity<?> inbox(
            Caller caller,
            @RequestParam(defaultValue = "all") String state,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int most) {
        var reader = reader(caller);
        var mailboxes = reader.mailboxes();
        if (mailboxes.isEmpty()) return noInbox();
        var show = Show.of(state);
        if (show.isEmpty()) return badRequest("unknown-state", "state must be one of open, settled, all.");
        var place = after == null ? Optional.of(Place.TOP) : Place.of(after);
        if (place.isEmpty()) return badRequest("unknown-place", "after must be the next of an earlier answer.");
        var page = inbox.page(reader, mailboxes, show.get(), place.get(), Math.clamp(most, 1, LARGEST_PAGE));
        var answer = new LinkedHashMap<String, Object>();
        answer.put("notices", page.notices());
        if (page.more()) answer.put("next", page.stopped().written());
        return ResponseEntity.ok(answer);
    }

    @PostMapping("/api/inbox/{noticeId}/read")
    ResponseEntity<?> read(Caller caller, @PathVariable UUID noticeId) {
        var reader = reader(caller);
        var mailboxes = reader.mailboxes();
        if (mailboxes.isEmpty()) return noInbox();
        if (inbox.markRead(noticeId, reader, mailboxes, clock.instant()))
            return ResponseEntity.noContent().build();
        return problem(HttpStatus.NOT_FOUND, "unknown-notice", "There is no such notice in your inbox.");
    }

    private static Reader reader(Caller caller) {
        return new Reader(caller.name(), caller.roles(), caller.sectorOrNone(), caller.citizenOrNone());
    }

    private static ResponseEntity<?> noInbox() {
        return problem(
                HttpStatus.FORBIDDEN,
                "no-inbox",
                "Notices are for citizens, coordinators, caseworkers and leaders; this account is none of them.");
    }

    private static ResponseEntity<?> badRequest(String code, String detail) {
        return problem(HttpStatus.BAD_REQUEST, code, detail);
    }

    private static ResponseEntity<?> problem(HttpStatus status, String code, String detail) {
        return ResponseEntity.of(Problem.of(status, code, detail)).build();
    }
}
