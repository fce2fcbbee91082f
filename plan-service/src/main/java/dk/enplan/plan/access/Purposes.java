package dk.enplan.plan.access;

import dk.enplan.kit.edge.Caller;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What the one who asks just now asks for: as a rule what their role is for, unless the request says which of its purposes it is. */
@Component
class Purposes {

    static final String HEADER = "Enplan-Purpose";

    Purpose of(Caller caller) {
        var theirs = Purpose.of(caller);
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request))
            return theirs.getFirst();
        var said = request.getRequest().getHeader(HEADER);
        if (said == null) return theirs.getFirst();
        return Purpose.named(said.strip()).filter(theirs::contains).orElseThrow(() -> new UnclearPurpose(theirs));
    }
}
