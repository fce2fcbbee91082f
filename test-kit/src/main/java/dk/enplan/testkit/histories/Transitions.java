package dk.enplan.testkit.histories;

import java.util.List;

/** Between places: care, hospital, hostel, home, school, municipality. */
final class Transitions {

    private static final String STAY_OVER = "social stay.ended stayId: @stay, to: family";
    private static final String EFFORT_OVER = "social effort.ended effortId: @support, reason: moved";

    private Transitions() {}

    static List<Theme> all() {
        return List.of(
                contactAfterDischarge(),
                dischargeAgreement(),
                placementEnds(),
                leavingCare(),
                relations(),
                crisisCentre(),
                hostel(),
                home(),
                arrears(),
                homeLost(),
                school(),
                caseClosed(),
                moved());
    }

    private static Missed staying(String rule, String sector, String kind) {
        return new Missed(rule)
                .opens("stay.started:" + kind)
                .before(7, 40, sector + " stay.started stayId: @stay, kind: " + kind)
                .cause("@stay");
    }

    private static Theme contactAfterDischarge() {
        return staying("handoff/discharge-without-contact", "psychiatry", "psychiatric-admission")
                .hears("contact.made", "appointment.held", "meeting.held", "stay.started")
                .when("psychiatry stay.ended stayId: @stay, to: {own-home|hostel|family}")
                .after(7, "high")
                .after(14, "high")
                .met("social contact.made channel: {visit|phone}")
                .met("jobcenter appointment.held appointmentId: @talk")
                .asksNothing("psychiatry stay.ended stayId: @stay, to: {residential|hospital}")
                .theme();
    }

    private static Theme dischargeAgreement() {
        return staying("handoff/discharge-without-agreement", "psychiatry", "psychiatric-admission")
                .hears("discharge-agreement.made", "stay.started")
                .looksBack(90)
                .when("psychiatry stay.end-planned stayId: @stay, onDate: ANCHOR, to: own-home")
                .anchored(5, 30)
                .ahead(3, "info")
                .after(0, "high")
                .after(7, "high")
                .met("psychiatry discharge-agreement.made stayId: @stay, followUpOn: +10d")
                .asksNothing("psychiatry stay.end-planned stayId: @stay, onDate: ANCHOR, to: hospital")
                .afterwards("psychiatry stay.ended stayId: @stay, to: hospital")
                .theme();
    }

    private static Theme placementEnds() {
        return staying("handoff/placement-end-unprepared", "family", "placement")
                .opens("stay.end-planned")
                .hears("meeting.held")
                .looksBack(30)
                .when("family stay.end-planned stayId: @stay, onDate: ANCHOR, to: {family|own-home}")
                .anchored(93, 140)
                .ahead(90, "warn")
                .ahead(14, "high")
                .met("family meeting.held meetingId: @talk, kind: transition, sectors: [family], citizenPresent: true")
                .asksNothing("family stay.end-planned stayId: @stay, onDate: ANCHOR, to: placement")
                .afterwards(STAY_OVER)
                .theme();
    }

    private static Theme leavingCare() {
        return staying("handoff/leaving-care-without-home", "family", "placement")
                .opens("stay.end-planned", "stay.ended")
                .hears("home", "stay.started")
                .looksBack(180)
                .when("family stay.end-planned stayId: @stay, onDate: ANCHOR")
                .anchored(33, 90)
                .ahead(30, "warn")
                .onTheDay("critical")
                .met("family stay.ended stayId: @stay, to: own-home")
                .met("housing home.allocated homeId: @flat, moveIn: +1d, supportPlanned: true", STAY_OVER)
                .asksNothing("family stay.end-planned stayId: @stay, onDate: ANCHOR, to: {family|residential}")
                .afterwards(STAY_OVER)
                .theme();
    }

    private static Theme relations() {
        return staying("handoff/no-continuing-relation", "family", "placement")
                .hears("network.mapped", "contact.assigned", "plan.continuity-agreed", "stay.started")
                .looksBack(60)
                .when("family stay.ended stayId: @stay, to: own-home")
                .after(30, "high")
                .after(60, "high")
                .met("family network.mapped unpaid: {1..5}, paid: 2, continuing: [@aunt]")
                .met("plan plan.continuity-agreed role: mentor")
                .asksNothing("family stay.ended stayId: @stay, to: {family|placement}")
                .theme();
    }

    private static Theme crisisCentre() {
        return new Missed("handoff/crisis-stay-no-housing-goal")
                .opens("stay.started:crisis-centre")
                .hears("goal.proposed", "goal.replaced", "home")
                .when("social stay.started stayId: @stay, kind: crisis-centre")
                .after(14, "warn")
                .after(28, "high")
                .met("citizen goal.proposed goalId: @goal, wording: \"a flat\", author: citizen, domain: housing")
                .met(STAY_OVER)
                .asksNothing("social stay.started stayId: @stay, kind: residential")
                .afterwards("plan goal.dropped goalId: @goal", STAY_OVER)
                .cause("@stay")
                .theme();
    }

    private static Theme hostel() {
        var mentor = "social contact.assigned personId: @mentor, role: mentor";
        return staying("handoff/hostel-move-out", "housing", "hostel")
                .hears("contact.assigned", "contact.made", "effort.started", "stay.started")
                .looksBack(30)
                .when("housing stay.end-planned stayId: @stay, onDate: ANCHOR, to: own-home")
                .anchored(18, 70)
                .atOnce("info")
                .ahead(14, "high")
                .met(mentor)
                .met("social effort.started effortId: @support, kind: {mentor|housing-support}")
                .asksNothing(mentor, "housing stay.end-planned stayId: @stay, onDate: ANCHOR, to: own-home")
                .afterwards(
                        "housing stay.ended stayId: @stay, to: own-home",
                        EFFORT_OVER,
                        "social contact.ended personId: @mentor, reason: completed")
                .theme();
    }

    private static Theme home() {
        var begun = "housing home.tenancy-started homeId: @flat";
        var support = "social effort.started effortId: @support, kind: {housing-support|support|mentor}";
        return new Missed("handoff/home-without-support")
                .opens("home.tenancy-started", "home.allocated")
                .hears("effort.started", "effort.resumed", "contact.made")
                .when(begun)
                .after(7, "high")
                .after(21, "high")
                .met("social contact.made channel: {visit|phone}")
                .met(support)
                .asksNothing(support, begun)
                .afterwards(EFFORT_OVER, "housing home.lost homeId: @flat, reason: swapped")
                .cause("@flat")
                .theme();
    }

    private static Theme arrears() {
        return new Missed("handoff/arrears-unanswered")
                .opens("home.arrears-registered")
                .hears("effort.started", "contact.made", "application.submitted", "plan.revised", "home.lost")
                .when("housing home.arrears-registered homeId: @flat")
                .after(14, "high")
                .after(28, "high")
                .met("social contact.made channel: {visit|phone|meeting}")
                .met("plan plan.revised sectors: [plan, housing]")
                .cause("@flat")
                .theme();
    }

    private static Theme homeLost() {
        return new Missed("handoff/home-lost-no-reaction")
                .opens("home.lost")
                .hears("home", "stay.started", "effort.started", "referral.sent", "meeting.held")
                .looksBack(30)
                .when("housing home.lost homeId: @flat, reason: {eviction|fire}")
                .after(5, "high")
                .after(14, "critical")
                .met(
                        "plan meeting.held meetingId: @talk, kind: network, sectors: [plan, housing], citizenPresent: true")
                .met("social referral.sent referralId: @room, kind: offer, to: housing")
                .asksNothing("housing home.lost homeId: @flat, reason: {moved-together|swapped|own-choice}")
                .afterwards("social referral.withdrawn referralId: @room")
                .cause("@flat")
                .theme();
    }

    private static Theme school() {
        var planned = "school school.transition-planned memberId: @child, onDate: ANCHOR, to: school";
        var talk =
                "school meeting.held meetingId: @talk, kind: {school|transition}, sectors: [school], citizenPresent: true";
        return new Missed("handoff/school-transition")
                .opens("school")
                .hears("meeting.held")
                .looksBack(60)
                .before(1, 30, "family household.member-joined memberId: @child, relation: child")
                .when(planned)
                .anchored(63, 120)
                .ahead(60, "warn")
                .ahead(14, "high")
                .met(talk + ", memberId: @child")
                .met("family household.member-left memberId: @child")
                .asksNothing(talk, planned)
                .afterwards("family household.member-left memberId: @child")
                .cause("@child")
                .theme();
    }

    private static Theme caseClosed() {
        return new Missed("handoff/case-closed-open-goals")
                .opens("case.closed")
                .hears("handover.accepted", "effort.started", "plan.revised", "case.opened")
                .looksBack(30)
                .before(
                        10,
                        60,
                        "citizen goal.proposed goalId: @goal, wording: \"to sleep\", author: citizen, domain: health",
                        "social case.opened caseId: @case")
                .when("social case.closed caseId: @case, reason: no-need, openGoalIds: [@goal]")
                .atOnce("warn")
                .after(14, "high")
                .met("plan goal.met goalId: @goal")
                .met("plan plan.revised sectors: [plan]")
                .asksNothing(
                        "plan goal.met goalId: @goal",
                        "social case.closed caseId: @case, reason: no-need, openGoalIds: [@goal]")
                .asksNothing("social case.closed caseId: @case, reason: no-need, openGoalIds: []")
                .afterwards("plan goal.dropped goalId: @goal")
                .cause("@case")
                .theme();
    }

    private static Theme moved() {
        return new Missed("handoff/moved-municipality")
                .opens("citizen.moved")
                .hears("citizen.transfer-accepted")
                .looksBack(60)
                .once()
                .when("registry citizen.moved fromMunicipality: demo, toMunicipality: sundby, onDate: ANCHOR")
                .anchored(0, 20)
                .after(14, "high")
                .after(30, "high")
                .met("registry citizen.transfer-accepted municipality: sundby")
                .asksNothing("registry citizen.moved fromMunicipality: demo, toMunicipality: demo, onDate: ANCHOR")
                .cause("sundby")
                .theme();
    }
}
