package dk.enplan.plan.desk.audit;

import dk.enplan.contracts.CitizenId;
import dk.enplan.kit.edge.Caller;
import dk.enplan.plan.access.Access;
import dk.enplan.plan.access.Entry;
import dk.enplan.plan.access.Office;
import dk.enplan.plan.access.Pass;
import dk.enplan.plan.access.What;
import dk.enplan.plan.desk.frame.NothingToRead;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Who comes to these pages; everybody stands in the access log, whether they come in or not. */
@Component
final class Auditors {

    private final Access access;
    private final NothingToRead nothing;

    Auditors(Access access, NothingToRead nothing) {
        this.access = access;
        this.nothing = nothing;
    }

    /** @param citizens who stands on the page */
    boolean letsIn(Caller caller, What what, List<UUID> citizens) {
        if (caller.is("auditor")) access.shown(caller, citizens, what, Office.AUDIT);
        else access.refused(caller, what);
        return caller.is("auditor");
    }

    /** To one citizen's history. */
    Optional<Pass> enter(Caller caller, UUID citizen, What what) {
        if (!caller.is("auditor")) {
            access.refused(caller, what);
            return Optional.empty();
        }
        return access.enter(caller, new CitizenId(citizen), what) instanceof Entry.In(var pass)
                ? Optional.of(pass)
                : Optional.empty();
    }

    String sendAway(Model page, HttpServletResponse response) {
        return nothing.because("audit.notYours", HttpServletResponse.SC_FORBIDDEN, page, response);
    }

    String noPlan(Model page, HttpServletResponse response) {
        return nothing.because("audit.noHistory", HttpServletResponse.SC_NOT_FOUND, page, response);
    }

    String noReplay(Model page, HttpServletResponse response) {
        return nothing.because("audit.noReplay", HttpServletResponse.SC_NOT_FOUND, page, response);
    }
}
