package dk.enplan.testkit.town.model;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

public final class Injected {
    @Autowired
    public @Nullable String word;
}
