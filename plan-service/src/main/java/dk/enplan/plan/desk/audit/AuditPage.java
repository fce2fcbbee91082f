package dk.enplan.plan.desk.audit;

import dk.enplan.contracts.CitizenId;
import dk.enplan.kit.edge.Caller;
import dk.enplan.plan.access.What;
import dk.enplan.plan.audit.Attesting;
import dk.enplan.plan.desk.frame.Page;
import dk.enplan.plan.replay.Replay;
import dk.enplan.plan.replay.Replays;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where an auditor begins: the end of the history, whether all of it is as it was written, and what was attested. */
@Page
final class AuditPage {

    private static final int LATEST = 20;

    private final Auditors auditors;
    private final Attesting attesting;
    private final Replays replays;

    AuditPage(Auditors auditors, Attesting attesting, Replays replays) {
        this.auditors = auditors;
        this.attesting = attesting;
        this.replays = replays;
    }

    @GetMapping("/audit")
    String read(Caller caller, Model page, HttpServletResponse response) {
        return caller.is("auditor") ? show(caller, What.AUDIT, page) : sendAway(caller, page, response);
    }

    /** A form: an address in a browser's list and in a proxy's log would say whom somebody looked for. */
    @PostMapping("/audit/search")
    String search(
            Caller caller, @RequestParam(defaultValue = "") String citizen, Model page, HttpServletResponse response) {
        if (!caller.is("auditor")) return sendAway(caller, page, response);
        return id(citizen)
                .map(it -> "redirect:/audit/citizens/" + it)
                .orElseGet(() -> unclear(caller, "search", page, response));
    }

    @PostMapping("/audit/verification")
    String verify(Caller caller, Model page, HttpServletResponse response) {
        if (!caller.is("auditor")) return sendAway(caller, page, response);
        page.addAttribute("verified", attesting.verify(Optional.empty()));
        return show(caller, What.AUDIT, page);
    }

    /** Of one, or with nothing in the field of everybody. */
    @PostMapping("/audit/replays")
    String replay(
            Caller caller, @RequestParam(defaultValue = "") String citizen, Model page, HttpServletResponse response) {
        var one = id(citizen);
        if (caller.is("auditor") && one.isEmpty() && !citizen.isBlank())
            return unclear(caller, "replay", page, response);
        if (!auditors.letsIn(caller, What.REPLAY_ASKED, one.stream().toList()))
            return auditors.sendAway(page, response);
        var id = one.map(it -> replays.ofOne(caller, new CitizenId(it))).orElseGet(() -> replays.ofAll(caller));
        return "redirect:/audit/replays/" + id;
    }

    /** Where somebody lands who asked for something and had to log in first. */
    @GetMapping({"/audit/search", "/audit/verification", "/audit/replays"})
    String afterLogin() {
        return "redirect:/audit";
    }

    @GetMapping("/audit/replays/{id}")
    String replay(Caller caller, @PathVariable UUID id, Model page, HttpServletResponse response) {
        var replay = replays.find(id);
        var citizens = replay.map(Replay::citizenId).stream().toList();
        if (!auditors.letsIn(caller, What.REPLAY, citizens)) return auditors.sendAway(page, response);
        if (replay.isEmpty()) return auditors.noReplay(page, response);
        page.addAttribute("replay", replay.get());
        replays.signed(id).ifPresent(it -> page.addAttribute("signed", it));
        return "audit-replay";
    }

    private String show(Caller caller, What what, Model page) {
        var latest = replays.latest(LATEST);
        auditors.letsIn(
                caller,
                what,
                latest.stream()
                        .map(Replay::citizenId)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
        attesting.last().ifPresent(it -> page.addAttribute("anchor", it));
        page.addAttribute("replays", latest);
        return "audit";
    }

    private String sendAway(Caller caller, Model page, HttpServletResponse response) {
        auditors.letsIn(caller, What.AUDIT, List.of());
        return auditors.sendAway(page, response);
    }

    private String unclear(Caller caller, String field, Model page, HttpServletResponse response) {
        response.setStatus(422);
        page.addAttribute("unclear", field);
        return show(caller, What.AUDIT, page);
    }

    private static Optional<UUID> id(String text) {
        try {
            return text.isBlank()
                    ? Optional.empty()
                    : Optional.of(CitizenId.of(text.strip()).value());
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
