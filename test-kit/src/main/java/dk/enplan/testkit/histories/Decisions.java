package dk.enplan.testkit.histories;

import java.util.List;

/** Applications, referrals, waiting, assessments, and what should follow from them. */
final class Decisions {

    private Decisions() {}

    static List<Theme> all() {
        return List.of(
                application(),
                applicationWithADay(),
                referral(),
                rejected(),
                waiting(),
                assessment(),
                meeting(),
                barrier(),
                notSuited(),
                risk());
    }

    private static Theme application() {
        return new Missed("handoff/decision-overdue")
                .opens("application.submitted")
                .when("citizen application.submitted applicationId: @application, kind: companion-card")
                .after(30, "warn")
                .after(60, "high")
                .after(240, "critical")
                .met("social application.decided applicationId: @application, outcome: {granted|partly|rejected}")
                .met("citizen application.withdrawn applicationId: @application, by: citizen")
                .cause("@application")
                .theme();
    }

    private static Theme applicationWithADay() {
        return new Missed("handoff/decision-overdue")
                .opens("application.submitted")
                .when("citizen application.submitted applicationId: @application, kind: companion-card, dueOn: ANCHOR")
                .anchored(5, 50)
                .after(0, "warn")
                .after(30, "high")
                .after(240, "critical")
                .met("social application.decided applicationId: @application, outcome: {granted|partly|rejected}")
                .cause("@application")
                .theme();
    }

    private static Theme referral() {
        return new Missed("handoff/referral-unanswered")
                .opens("referral.sent")
                .when("jobcenter referral.sent referralId: @referral, kind: {offer|assessment|aid}, to: health")
                .after(14, "warn")
                .after(28, "high")
                .met("health referral.accepted referralId: @referral")
                .met("health referral.rejected referralId: @referral, reason: not-needed")
                .met("health referral.queued referralId: @referral, expectedDays: 20")
                .met("jobcenter referral.withdrawn referralId: @referral")
                .cause("@referral")
                .theme();
    }

    private static Theme rejected() {
        return new Missed("handoff/referral-rejected-no-alternative")
                .opens("referral.rejected", "referral.returned")
                .hears("referral.sent", "referral.accepted", "effort.started", "application.decided")
                .before(4, 14, "jobcenter referral.sent referralId: @referral, kind: offer, to: psychiatry")
                .when("psychiatry referral.{rejected|returned} referralId: @referral, reason: {capacity|too-severe}")
                .after(14, "high")
                .after(28, "high")
                .met(
                        "jobcenter referral.sent referralId: @other, kind: offer, to: health",
                        "health referral.accepted referralId: @other")
                .met("social application.decided applicationId: @help, outcome: {granted|partly}")
                .met("psychiatry referral.accepted referralId: @referral")
                .asksNothing(
                        "psychiatry referral.rejected referralId: @referral, reason: {citizen-declined|withdrawn|not-needed}")
                .cause("@referral")
                .theme();
    }

    private static Theme waiting() {
        var waits =
                "psychiatry effort.waiting effortId: @talks, kind: treatment, waitsOn: @ward, justification: \"full\"";
        var mentor = "social effort.started effortId: @mentor, kind: {mentor|guidance|relief}";
        return new Missed("handoff/wait-without-bridge")
                .opens("effort.waiting", "referral.queued", "home.applied")
                .hears("effort.started", "effort.approved", "effort.resumed", "referral.accepted", "home")
                .hears("assessment.completed")
                .when(waits)
                .after(30, "warn")
                .after(60, "high")
                .met(mentor)
                .met("psychiatry effort.approved effortId: @talks")
                .met("psychiatry effort.ended effortId: @talks, reason: moved")
                .asksNothing(mentor, waits)
                .afterwards(
                        "psychiatry effort.ended effortId: @talks, reason: moved",
                        "social effort.ended effortId: @mentor, reason: moved")
                .cause("@talks")
                .theme();
    }

    private static Theme assessment() {
        return new Missed("handoff/assessment-leads-nowhere")
                .opens("assessment.completed")
                .hears(
                        "effort",
                        "exemption.granted",
                        "capacity.declared",
                        "plan.revised",
                        "application",
                        "referral.sent")
                .looksBack(14)
                .when("health assessment.completed assessmentId: @look, kind: functional, findings: [slow-healing]")
                .after(30, "warn")
                .after(60, "high")
                .met("plan plan.revised sectors: [plan, health]")
                .met("citizen application.submitted applicationId: @application, kind: companion-card, dueOn: +400d")
                .asksNothing("health assessment.completed assessmentId: @look, kind: functional, findings: []")
                .afterwards("citizen application.withdrawn applicationId: @application")
                .cause("@look")
                .theme();
    }

    private static Theme meeting() {
        return new Missed("handoff/meeting-not-held")
                .opens("meeting.requested")
                .when("jobcenter meeting.requested meetingId: @meeting, kind: {alignment|case|network}")
                .after(30, "warn")
                .after(60, "high")
                .met(
                        "plan meeting.held meetingId: @meeting, kind: case, sectors: [plan, jobcenter], citizenPresent: true")
                .asksNothing("jobcenter meeting.scheduled meetingId: @meeting, start: +20d10:00")
                .afterwards("jobcenter meeting.cancelled meetingId: @meeting")
                .cause("@meeting")
                .theme();
    }

    private static Theme barrier() {
        return new Missed("handoff/barrier-not-reassessed")
                .opens("barrier.named:severe")
                .hears("segment.reassessed", "referral.accepted", "assessment.completed", "plan.revised")
                .hears("effort.started")
                .when("health barrier.named barrierId: @barrier, kind: mobility, severity: severe, namedBy: citizen")
                .after(30, "warn")
                .after(60, "high")
                .met("jobcenter segment.reassessed segment: activity-ready, suited: true")
                .met("health barrier.removed barrierId: @barrier")
                .met(
                        "health barrier.named barrierId: @barrier, kind: mobility, severity: {mild|none}, namedBy: citizen")
                .asksNothing(
                        "health barrier.named barrierId: @barrier, kind: mobility, severity: moderate, namedBy: citizen")
                .afterwards("health barrier.removed barrierId: @barrier")
                .cause("@barrier")
                .theme();
    }

    private static Theme notSuited() {
        return new Missed("handoff/not-suited-no-alternative")
                .opens("segment.reassessed:suited=false")
                .hears("effort.started", "effort.changed", "referral.accepted", "segment.reassessed")
                .when("jobcenter segment.reassessed segment: job-ready, suited: false")
                .after(14, "warn")
                .after(28, "high")
                .met("health referral.accepted referralId: @referral")
                .met("jobcenter segment.reassessed segment: activity-ready, suited: true")
                .asksNothing("jobcenter segment.reassessed segment: job-ready, suited: true")
                .asksNothing("jobcenter segment.reassessed segment: job-ready")
                .cause("job-ready")
                .theme();
    }

    private static Theme risk() {
        return new Missed("handoff/risk-unanswered")
                .opens("risk.screened")
                .hears("application.decided", "effort.started", "effort.approved", "referral.accepted")
                .when("housing risk.screened kind: homelessness, level: high")
                .after(30, "high")
                .after(60, "high")
                .met("housing application.decided applicationId: @help, outcome: {granted|partly}")
                .met("health referral.accepted referralId: @referral")
                .met("housing risk.screened kind: homelessness, level: {low|medium}")
                .asksNothing("housing risk.screened kind: homelessness, level: medium")
                .cause("homelessness")
                .theme();
    }
}
