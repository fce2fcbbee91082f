package dk.enplan.testkit.histories;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * What is going on in a life anyhow. Of the people around the citizen two are always there; of the rest only that is told which
 * no planted case would take notice of.
 */
final class Everyday {

    private static final List<String> MOMENTS = List.of(
            "plan contact.made channel: {phone|visit|meeting}",
            "jobcenter contact.made channel: {phone|message}",
            "citizen statement.recorded topic: {wish|voice}",
            "citizen wellbeing.reported change: {same|better}",
            "plan progression.recorded domain: network, value: {0..1}, by: professional",
            "benefits benefit.changed benefit: child-benefit, direction: up",
            "civil-society activity.attended effortId: football",
            "citizen consent.given consentId: @consent, sectors: [jobcenter, social], purpose: plan");

    private final RandomGenerator chance;
    private final LocalDate start;
    private final int length;
    private int number = 100;

    Everyday(RandomGenerator chance, LocalDate start, int length) {
        this.chance = chance;
        this.start = start;
        this.length = length;
    }

    List<Line> beginning(LocalDate birth) {
        var cluster = birth.plusYears(30).isAfter(start) ? "youth" : "adult";
        return pen(0).on(
                        0,
                        "plan citizen.enrolled cluster: %s, municipality: demo, birthDate: %s"
                                .formatted(cluster, birth))
                .on(0, "plan contact.assigned personId: coordinator, role: coordinator, chosenByCitizen: true")
                .on(0, "jobcenter contact.assigned personId: caseworker, role: caseworker")
                .lines();
    }

    /** Somebody in the middle of life, where no birthday changes anything. */
    LocalDate birthday() {
        return start.minusYears(chance.nextInt(33, 58)).minusDays(chance.nextInt(365));
    }

    List<Planted> parts() {
        var parts = new ArrayList<Planted>();
        parts.add(part(pen(chance.nextInt(1, 9))
                .on(0, "citizen goal.proposed goalId: own, wording: \"a garden\", author: citizen, domain: daily-life")
                .on(2, "plan goal.agreed goalId: own, citizenApproved: true")
                .until(length)));
        if (chance.nextBoolean()) parts.add(football());
        if (chance.nextBoolean())
            parts.add(part(pen(chance.nextInt(3, 60))
                    .on(0, "registry household.member-joined memberId: partner, relation: partner")
                    .until(length)));
        for (int day = chance.nextInt(5, 15); day < length; day += chance.nextInt(12, 45)) {
            var pen = pen(day);
            parts.add(part(pen.on(0, pen.one(MOMENTS.toArray(String[]::new)))));
        }
        for (int day = 20; day < length - 20; day += chance.nextInt(45, 100)) parts.add(talk(pen(day)));
        for (int day = 40; day < length - 5; day += chance.nextInt(60, 200)) parts.add(question(pen(day)));
        return parts;
    }

    private Planted football() {
        int end = chance.nextInt(60, 300);
        return part(pen(chance.nextInt(10, 60))
                .on(0, "civil-society effort.started effortId: football, kind: activity, domain: network")
                .on(end, "civil-society effort.ended effortId: football, reason: moved"));
    }

    private static Planted talk(Pen pen) {
        return part(pen.on(0, "jobcenter appointment.booked appointmentId: @talk, start: +12d13:00, end: +12d13:40")
                .at(12, "13:45", "jobcenter appointment.held appointmentId: @talk"));
    }

    private static Planted question(Pen pen) {
        return part(pen.on(0, "citizen request.made requestId: @question")
                .on(1, "{jobcenter|benefits} request.answered requestId: @question"));
    }

    private Pen pen(int day) {
        return new Pen(chance, start.plusDays(day), number++, "");
    }

    private static Planted part(Pen pen) {
        return Planted.of(Optional.empty(), false, pen);
    }

    static Stream<Line> lines(Stream<Planted> parts) {
        return parts.flatMap(part -> part.lines().stream());
    }
}
