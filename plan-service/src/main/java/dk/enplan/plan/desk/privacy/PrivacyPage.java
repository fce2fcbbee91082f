package dk.enplan.plan.desk.privacy;

import dk.enplan.kit.edge.Caller;
import dk.enplan.plan.access.Access;
import dk.enplan.plan.access.Logged;
import dk.enplan.plan.access.Office;
import dk.enplan.plan.access.Oversight;
import dk.enplan.plan.access.What;
import dk.enplan.plan.desk.frame.NothingToRead;
import dk.enplan.plan.desk.frame.Page;
import dk.enplan.plan.erasure.Erasures;
import dk.enplan.plan.erasure.Proposals;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The data-protection officer's page: what stood out, who broke the glass, who looked, and who was erased. */
@Page
final class PrivacyPage {

    private static final int SOME = 25;
    private static final int LINES = 50;

    private final Access access;
    private final Oversight oversight;
    private final Erasures erasures;
    private final Proposals proposals;
    private final NothingToRead nothing;

    PrivacyPage(Access access, Oversight oversight, Erasures erasures, Proposals proposals, NothingToRead nothing) {
        this.access = access;
        this.oversight = oversight;
        this.erasures = erasures;
        this.proposals = proposals;
        this.nothing = nothing;
    }

    @GetMapping("/privacy")
    String read(
            Caller caller,
            @RequestParam(defaultValue = "") String citizen,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = "0") long before,
            Model page,
            HttpServletResponse response) {
        if (!Oversight.isFor(caller)) {
            access.refused(caller, What.ACCESS_LOG);
            return nothing.because("privacy.notYours", HttpServletResponse.SC_FORBIDDEN, page, response);
        }
        var sought = new Sought(citizen, person, outcome, before);
        var alarms = oversight.alarms(SOME);
        var glasses = oversight.glasses(SOME);
        var lines = sought.unclear() ? List.<Logged>of() : oversight.log(sought.search(), LINES + 1);
        var shown = lines.subList(0, Math.min(lines.size(), LINES));
        var asked = erasures.asked();
        var done = erasures.done(Optional.empty(), SOME);
        var quiet = proposals.some(SOME);
        access.shown(caller, named(alarms, glasses, shown), What.ACCESS_LOG, Office.DATA_PROTECTION_OFFICER);
        access.shown(caller, erased(asked, done, quiet), What.ERASURES, Office.DATA_PROTECTION_OFFICER);
        page.addAttribute("sought", sought);
        page.addAttribute("alarms", alarms);
        page.addAttribute("glasses", glasses);
        page.addAttribute("lines", shown);
        if (lines.size() > LINES)
            page.addAttribute("older", sought.address(shown.getLast().position()));
        page.addAttribute("asked", asked);
        page.addAttribute("erased", done);
        page.addAttribute("quiet", quiet);
        response.setHeader("Cache-Control", "no-store");
        return "privacy";
    }

    private static List<UUID> named(List<Oversight.Alarm> alarms, List<Oversight.Broken> glasses, List<Logged> lines) {
        var named = new LinkedHashSet<UUID>();
        alarms.forEach(it -> Stream.ofNullable(it.citizenId()).forEach(named::add));
        glasses.forEach(it -> named.add(it.citizenId()));
        lines.forEach(it -> named.addAll(it.citizens()));
        return new ArrayList<>(named);
    }

    private static List<UUID> erased(
            List<Erasures.Asked> asked, List<Erasures.Done> done, List<Proposals.Quiet> quiet) {
        return Stream.of(
                        asked.stream().map(Erasures.Asked::citizenId),
                        done.stream().map(Erasures.Done::citizenId),
                        quiet.stream().map(Proposals.Quiet::citizenId))
                .flatMap(it -> it)
                .distinct()
                .toList();
    }
}
