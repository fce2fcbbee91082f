package dk.enplan.plan.desk.plan;

import dk.enplan.contracts.Here;
import dk.enplan.plan.desk.frame.Form;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes of a filled-in form what the act says. What is missing or is no day is said beside its field. */
record Filled(Act act, Form form) {

    private static final int ID = 8;

    ObjectNode data(Set<String> sectors) {
        var data = JsonNodeFactory.instance.objectNode();
        act.always().forEach(data::put);
        act.newId()
                .ifPresent(field ->
                        data.put(field, act.name() + "-" + form.id().toString().substring(0, ID)));
        act.fields().forEach(field -> put(data, field, sectors));
        return data;
    }

    private void put(ObjectNode data, Field field, Set<String> sectors) {
        var name = field.name();
        switch (field.kind()) {
            case LINE, TEXT, CHOICE -> said(field, name).ifPresent(text -> data.put(name, text));
            case DAY -> {
                said(field, name);
                form.date(name).ifPresent(day -> data.put(name, day.toString()));
            }
            case MOMENT -> moment(field).ifPresent(moment -> data.put(name, moment));
            case NUMBER -> number(field).ifPresent(number -> data.put(name, number));
            case YES_OR_NO -> said(field, name).ifPresent(answer -> data.put(name, answer.equals("yes")));
            case SECTORS -> {
                var all = data.putArray(name);
                sectors.stream().filter(sector -> form.has(name + "-" + sector)).forEach(all::add);
                if (all.isEmpty() && field.required()) form.reject(name, "form.noSector");
            }
        }
    }

    private Optional<String> said(Field field, String name) {
        if (field.required()) form.required(name);
        return form.said(name);
    }

    private Optional<BigDecimal> number(Field field) {
        try {
            return said(field, field.name()).map(text -> new BigDecimal(text.replace(',', '.')));
        } catch (NumberFormatException notANumber) {
            form.reject(field.name(), "form.notANumber");
            return Optional.empty();
        }
    }

    /** A day and a time of day, here. */
    private Optional<String> moment(Field field) {
        var day = field.name() + "-day";
        var clock = field.name() + "-time";
        said(field, day);
        var time = said(field, clock);
        try {
            var date = form.date(day);
            if (date.isEmpty() || time.isEmpty()) return Optional.empty();
            return Optional.of(date.get()
                    .atTime(LocalTime.parse(time.get()))
                    .atZone(Here.ZONE)
                    .toOffsetDateTime()
                    .toString());
        } catch (DateTimeException notATime) {
            form.reject(clock, "form.notATime");
            return Optional.empty();
        }
    }
}
