package dk.enplan.plan.desk.frame;

import dk.enplan.kit.edge.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Who reads, where they are, and where they can go from here. */
@ControllerAdvice(annotations = Page.class)
final class Frame {

    /** @param name what it is called, in messages: {@code nav.<name>} */
    record Room(String name, String path) {}

    @ModelAttribute
    void frame(Caller caller, HttpServletRequest request, Model page) {
        page.addAttribute("caller", caller);
        page.addAttribute("rooms", rooms(caller));
        page.addAttribute("path", request.getRequestURI());
        page.addAttribute("here", address(null));
        page.addAttribute("inDanish", address("da"));
        page.addAttribute("inEnglish", address("en"));
    }

    /** Only what somebody may enter: a door that is always shut is no door. */
    static List<Room> rooms(Caller caller) {
        var rooms = new java.util.ArrayList<Room>();
        if (caller.is("citizen") && caller.citizenOrNone() != null) rooms.add(new Room("own", "/me"));
        if (caller.is("coordinator") || caller.is("caseworker") || caller.is("auditor"))
            rooms.add(new Room("citizens", "/citizens"));
        if (caller.is("leader") || caller.is("auditor")) rooms.add(new Room("leader", "/leader"));
        if (caller.is("operator") || caller.is("auditor")) rooms.add(new Room("aside", "/aside"));
        if (caller.is("auditor")) rooms.add(new Room("audit", "/audit"));
        if (caller.is("dpo")) rooms.add(new Room("privacy", "/privacy"));
        rooms.add(new Room("rules", "/rules"));
        return rooms;
    }

    private static String address(@org.jspecify.annotations.Nullable String language) {
        var here = ServletUriComponentsBuilder.fromCurrentRequest();
        if (language == null) here.replaceQueryParam("lang");
        else here.replaceQueryParam("lang", language);
        return here.scheme(null).host(null).port(null).build().toUriString();
    }
}
