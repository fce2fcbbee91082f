package dk.enplan.local;

import java.nio.file.Path;
import java.util.Optional;

/** The platform that another launcher has started. */
public final class Running implements Reachable {

    private final Home home;
    private final Ports ports;

    private Running(Home home, Ports ports) {
        this.home = home;
        this.ports = ports;
    }

    /** Nothing, where nothing runs on these data. */
    public static Optional<Running> on(Home home) {
        var footprints = Footprints.in(home);
        return footprints
                .ports()
                .filter(ports -> footprints.part(Program.IDENTITY.name()).isPresent())
                .map(ports -> new Running(home, ports));
    }

    @Override
    public String address(String part) {
        return Platform.recipes(home, ports, Program.ALL).stream()
                .filter(recipe -> recipe.name().equals(part))
                .map(Recipe::address)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no part " + part));
    }

    @Override
    public Path keys() {
        return home.keys();
    }

    @Override
    public String token(String name) {
        return new TokenDesk(address(Program.IDENTITY.name())).token(name);
    }
}
