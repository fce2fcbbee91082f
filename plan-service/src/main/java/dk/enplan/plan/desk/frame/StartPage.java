package dk.enplan.plan.desk.frame;

import dk.enplan.kit.edge.Caller;
import org.springframework.web.bind.annotation.GetMapping;

/** Everybody begins where their work is. */
@Page
final class StartPage {

    @GetMapping("/")
    String start(Caller caller) {
        return "redirect:" + Frame.rooms(caller).getFirst().path();
    }
}
