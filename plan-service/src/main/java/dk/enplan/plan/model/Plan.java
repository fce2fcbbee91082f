package dk.enplan.plan.model;

import dk.enplan.contracts.CitizenId;
import dk.enplan.contracts.CloudEvent;
import dk.enplan.contracts.fact.*;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One citizen's plan as it stands: the fold of its facts in order of time. A part for each family of nouns, each in its own
 * file; the switch below is the index.
 */
public final class Plan {

    private static final Map<Class<? extends Part>, Part> NOTHING_KNOWN = Map.ofEntries(
            Map.entry(Agreement.class, Agreement.none()),
            Map.entry(Applications.class, Applications.none()),
            Map.entry(Assessments.class, Assessments.none()),
            Map.entry(Attendance.class, Attendance.unreported()),
            Map.entry(Barriers.class, Barriers.none()),
            Map.entry(Benefits.class, Benefits.none()),
            Map.entry(Calendar.class, Calendar.empty()),
            Map.entry(Capacity.class, Capacity.undeclared()),
            Map.entry(Cases.class, Cases.none()),
            Map.entry(Concerns.class, Concerns.none()),
            Map.entry(Consents.class, Consents.none()),
            Map.entry(Demands.class, Demands.none()),
            Map.entry(Efforts.class, Efforts.none()),
            Map.entry(Exemptions.class, Exemptions.none()),
            Map.entry(Goals.class, Goals.none()),
            Map.entry(Handovers.class, Handovers.none()),
            Map.entry(Heard.class, Heard.nothing()),
            Map.entry(Homes.class, Homes.none()),
            Map.entry(Household.class, Household.nobody()),
            Map.entry(Measurements.class, Measurements.none()),
            Map.entry(Meetings.class, Meetings.none()),
            Map.entry(Membership.class, Membership.none()),
            Map.entry(Network.class, Network.unmapped()),
            Map.entry(Payers.class, Payers.undisputed()),
            Map.entry(People.class, People.nobody()),
            Map.entry(Programmes.class, Programmes.none()),
            Map.entry(Promises.class, Promises.none()),
            Map.entry(Referrals.class, Referrals.none()),
            Map.entry(Stays.class, Stays.none()),
            Map.entry(Voice.class, Voice.silent()),
            Map.entry(Wellbeing.class, Wellbeing.unreported()));

    /** Where each part stands: every fact makes a new plan, and an array of a few dozen is copied in no time. */
    private static final Map<Class<? extends Part>, Integer> PLACES = places();

    private final CitizenId citizen;
    private final Part[] parts;
    /** Where it is noted which parts somebody looks at. */
    private final @Nullable Set<Class<? extends Part>> noted;

    private Plan(CitizenId citizen, Part[] parts) {
        this(citizen, parts, null);
    }

    private Plan(CitizenId citizen, Part[] parts, @Nullable Set<Class<? extends Part>> noted) {
        this.citizen = citizen;
        this.parts = parts;
        this.noted = noted;
    }

    /** The same plan; whoever looks at a part of it is noted. */
    public Plan noting(Set<Class<? extends Part>> looked) {
        return new Plan(citizen, parts, looked);
    }

    /** Whether nothing that was said between the two plans has touched these parts. */
    @SuppressWarnings("ReferenceEquality") // a fact replaces the parts that it changes and hands on the others
    public boolean untouched(Plan since, Set<Class<? extends Part>> looked) {
        for (var part : looked) if (parts[place(part)] != since.parts[place(part)]) return false;
        return true;
    }

    private static Map<Class<? extends Part>, Integer> places() {
        var places = new HashMap<Class<? extends Part>, Integer>();
        for (var part : NOTHING_KNOWN.keySet()) places.put(part, places.size());
        return Map.copyOf(places);
    }

    private static int place(Class<? extends Part> part) {
        return Objects.requireNonNull(PLACES.get(part));
    }

    public static Plan unopened(CitizenId citizen) {
        var parts = new Part[PLACES.size()];
        NOTHING_KNOWN.forEach((part, nothing) -> parts[place(part)] = nothing);
        return new Plan(citizen, parts);
    }

    /** @param standing the facts that count, in order of time: see {@link Facts} */
    public static Plan of(CitizenId citizen, List<CloudEvent<Fact>> standing) {
        var plan = unopened(citizen);
        for (var fact : standing) plan = plan.evolve(fact);
        return plan;
    }

    public Plan evolve(CloudEvent<Fact> event) {
        var said = event.envelope();
        var next = switch (event.data()) {
            case Absence it -> with(Attendance.class, attendance().evolve(said, it));
            case Activity it -> with(Efforts.class, efforts().evolve(said, it));
            case Application it -> with(Applications.class, applications().evolve(said, it));
            case Appointment it -> with(Calendar.class, calendar().evolve(said, it));
            case Assessment it -> with(Assessments.class, assessments().evolve(said, it));
            case Barrier it -> with(Barriers.class, barriers().evolve(said, it));
            case Benefit it -> with(Benefits.class, benefits().evolve(said, it));
            case Bridge it -> with(Network.class, network().evolve(said, it));
            case dk.enplan.contracts.fact.Capacity it ->
                with(Capacity.class, capacity().evolve(said, it));
            case Citizen it -> with(Membership.class, membership().evolve(citizen, said, it));
            case Concern it -> with(Concerns.class, concerns().evolve(said, it));
            case Consent it -> with(Consents.class, consents().evolve(said, it));
            case Contact it -> with(People.class, people().evolve(said, it));
            // A correction changes which facts are folded, not what any of them means: see Facts.
            case Correction _ -> this;
            case Demand it -> with(Demands.class, demands().evolve(said, it));
            case DischargeAgreement it -> with(Stays.class, stays().evolve(said, it));
            case Effort it -> with(Efforts.class, efforts().evolve(said, it));
            case Exemption it -> with(Exemptions.class, exemptions().evolve(said, it));
            case Goal it -> with(Goals.class, goals().evolve(said, it));
            case Handover it -> with(Handovers.class, handovers().evolve(said, it));
            case Home it -> with(Homes.class, homes().evolve(said, it));
            case dk.enplan.contracts.fact.Household it ->
                with(Household.class, household().evolve(said, it));
            case LifeEvent it -> with(Wellbeing.class, wellbeing().evolve(said, it));
            case Mandate it -> with(Applications.class, applications().evolve(said, it));
            case Measurement it -> with(Measurements.class, measurements().evolve(said, it));
            case Meeting it -> with(Meetings.class, meetings().evolve(said, it));
            case dk.enplan.contracts.fact.Network it ->
                with(Network.class, network().evolve(said, it));
            case Notification it -> with(Concerns.class, concerns().evolve(said, it));
            case OnePlan it ->
                with(Membership.class, membership().evolve(said, it))
                        .with(Agreement.class, agreement().evolve(said, it));
            case Payer it -> with(Payers.class, payers().evolve(said, it));
            case Programme it -> with(Programmes.class, programmes().evolve(said, it));
            case Progression it -> with(Wellbeing.class, wellbeing().evolve(said, it));
            case Promise it -> with(Promises.class, promises().evolve(said, it));
            case Referral it -> with(Referrals.class, referrals().evolve(said, it));
            case Request it -> with(Voice.class, voice().evolve(said, it));
            case Risk it -> with(Assessments.class, assessments().evolve(said, it));
            case Sanction it -> with(Demands.class, demands().evolve(said, it));
            case School it -> with(Stays.class, stays().evolve(said, it));
            case SectorCase it -> with(Cases.class, cases().evolve(said, it));
            case SectorPlan it -> with(Cases.class, cases().evolve(said, it));
            case Segment it -> with(Assessments.class, assessments().evolve(said, it));
            case Statement it -> with(Voice.class, voice().evolve(said, it));
            case Stay it -> with(Stays.class, stays().evolve(said, it));
            case dk.enplan.contracts.fact.Wellbeing it ->
                with(Wellbeing.class, wellbeing().evolve(said, it));
        };
        return next.with(Heard.class, heard().evolve(said));
    }

    private <P extends Part> Plan with(Class<P> which, P now) {
        var all = parts.clone();
        all[place(which)] = now;
        return new Plan(citizen, all);
    }

    private <P extends Part> P part(Class<P> which) {
        if (noted != null) noted.add(which);
        return which.cast(parts[place(which)]);
    }

    /** Events that contradict what is known: kept, and shown as such until the missing fact comes. */
    public Set<UUID> unmatched() {
        var unmatched = new HashSet<UUID>();
        for (var part : parts) unmatched.addAll(part.unmatched());
        return unmatched;
    }

    public CitizenId citizen() {
        return citizen;
    }

    public boolean active() {
        return membership().active();
    }

    public Agreement agreement() {
        return part(Agreement.class);
    }

    public Applications applications() {
        return part(Applications.class);
    }

    public Assessments assessments() {
        return part(Assessments.class);
    }

    public Attendance attendance() {
        return part(Attendance.class);
    }

    public Barriers barriers() {
        return part(Barriers.class);
    }

    public Benefits benefits() {
        return part(Benefits.class);
    }

    public Calendar calendar() {
        return part(Calendar.class);
    }

    public Capacity capacity() {
        return part(Capacity.class);
    }

    public Cases cases() {
        return part(Cases.class);
    }

    public Concerns concerns() {
        return part(Concerns.class);
    }

    public Consents consents() {
        return part(Consents.class);
    }

    public Demands demands() {
        return part(Demands.class);
    }

    public Efforts efforts() {
        return part(Efforts.class);
    }

    public Exemptions exemptions() {
        return part(Exemptions.class);
    }

    public Goals goals() {
        return part(Goals.class);
    }

    public Handovers handovers() {
        return part(Handovers.class);
    }

    public Heard heard() {
        return part(Heard.class);
    }

    public Homes homes() {
        return part(Homes.class);
    }

    public Household household() {
        return part(Household.class);
    }

    public Measurements measurements() {
        return part(Measurements.class);
    }

    public Meetings meetings() {
        return part(Meetings.class);
    }

    public Membership membership() {
        return part(Membership.class);
    }

    public Network network() {
        return part(Network.class);
    }

    public Payers payers() {
        return part(Payers.class);
    }

    public People people() {
        return part(People.class);
    }

    public Programmes programmes() {
        return part(Programmes.class);
    }

    public Promises promises() {
        return part(Promises.class);
    }

    public Referrals referrals() {
        return part(Referrals.class);
    }

    public Stays stays() {
        return part(Stays.class);
    }

    public Voice voice() {
        return part(Voice.class);
    }

    public Wellbeing wellbeing() {
        return part(Wellbeing.class);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Plan plan && citizen.equals(plan.citizen) && Arrays.equals(parts, plan.parts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(parts);
    }

    @Override
    public String toString() {
        return "plan of " + citizen;
    }
}
