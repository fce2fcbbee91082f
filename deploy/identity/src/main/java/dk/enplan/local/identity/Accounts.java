package dk.enplan.local.identity;

import dk.enplan.local.identity.Account.Citizen;
import dk.enplan.local.identity.Account.Outsider;
import dk.enplan.local.identity.Account.SectorSystem;
import dk.enplan.local.identity.Account.Staff;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Everybody this machine knows. All of them are invented. */
final class Accounts {

    private static final List<Account> PEOPLE = List.of(
            new Staff("tove", "Tove Tovholder", "coordinator", "plan", false),
            new Staff("jonas", "Jonas Jobkonsulent", "caseworker", "jobcenter", true),
            new Staff("mette", "Mette Mentor", "caseworker", "jobcenter", false),
            new Staff("fie", "Fie Familiekonsulent", "caseworker", "family", false),
            new Staff("frank", "Frank Familierådgiver", "caseworker", "family", true),
            new Staff("hanne", "Hanne Husly", "caseworker", "housing", false),
            new Staff("pia", "Pia Psykiatri", "caseworker", "psychiatry", false),
            new Citizen("anja", "Anja Opdigtet", UUID.fromString("11111111-1111-4111-8111-111111111111")),
            new Staff("lone", "Lone Leder", "leader", "plan", false),
            new Outsider("rita", "Rita Revisor", "auditor"),
            new Outsider("dorte", "Dorte Databeskytter", "dpo"),
            new Outsider("david", "David Databeskytter", "dpo"),
            new Outsider("otto", "Otto Operatør", "operator"));

    private static final List<Account> SYSTEMS = Stream.of(
                    "jobcenter",
                    "family",
                    "housing",
                    "psychiatry",
                    "social",
                    "benefits",
                    "visitation",
                    "substance",
                    "health",
                    "school",
                    "education",
                    "employer",
                    "civil-society",
                    "registry",
                    "probation",
                    "finance",
                    "plan",
                    "citizen")
            .<Account>map(SectorSystem::new)
            .toList();

    private Accounts() {}

    static List<Account> people() {
        return PEOPLE;
    }

    static Stream<Account> all() {
        return Stream.concat(PEOPLE.stream(), SYSTEMS.stream());
    }

    static Optional<Account> named(String id) {
        return all().filter(account -> account.id().equals(id)).findFirst();
    }
}
