package dk.enplan.kit.law;

import java.util.List;

/** What a sector knows of a citizen, made from what it told: the state that its orders are judged by. */
@FunctionalInterface
public interface Picture {

    List<Known> of(List<Said> told);
}
