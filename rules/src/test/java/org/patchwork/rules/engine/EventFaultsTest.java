package org.patchwork.rules.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchwork.rules.fact.CaseEventKind;

/** The table that says who is told of what. */
class EventFaultsTest {

    private static final String EVENTS = "62-events.csv";
    private static final String CONTACT = "CONTACT_RECORDED,Somebody recorded a contact,Cofnododd rhywun gyswllt,TEAM,DAILY";
    private static final String GLASS = "GLASS_BROKEN,Emergency access was used,Defnyddiwyd mynediad brys,LEAD|HOLDER|INFORMATION_GOVERNANCE,AT_ONCE";

    private final PolicyFiles files = PolicyFiles.of(ShippedPolicy.FOLDER);

    @Test
    void the_shipped_table_tells_of_everything_that_happens() throws PolicyRejected {
        Reference reference = PolicyCompiler.sound(files.list()).reference();
        for (CaseEventKind kind : CaseEventKind.values()) {
            assertTrue(reference.events().containsKey(kind.name()), kind.name());
        }
        assertEquals("DAILY", reference.events().get("CONTACT_RECORDED").pace());
    }

    @ParameterizedTest
    @CsvSource({"event,CONTACT_MADE,not a known value", "audience,EVERYBODY,not a known value", "audience,TEAM|TEAM,twice", "audience,INFORMATION_GOVERNANCE,not a known value",
        "audience,TEAM|-,not a known value", "default,HOURLY,not a known value", "default,DAILLY,did you mean DAILY", "audience,'',blank"})
    void an_unknown_event_audience_or_pace_is_refused_with_its_cell(String column, String cell, String words) {
        String changed = switch (column) {
            case "event" -> CONTACT.replace("CONTACT_RECORDED", cell);
            case "audience" -> CONTACT.replace(",TEAM,", "," + cell + ",");
            default -> CONTACT.replace("DAILY", cell);
        };
        List<Fault> faults = files.with(EVENTS, CONTACT, changed).faults();
        assertTrue(faults.stream().anyMatch(fault -> fault.table().equals(EVENTS) && fault.line() == 12 && fault.column().equals(column)
                && fault.message().contains(words)), faults::toString);
    }

    @Test
    void an_event_that_happens_and_is_not_in_the_table_is_named() {
        List<Fault> faults = files.with(EVENTS, CONTACT + "\n", "").faults();
        assertTrue(faults.toString().contains("CONTACT_RECORDED"), faults::toString);
        assertEquals(1, faults.size());
    }

    @Test
    void nobody_need_be_told_of_a_change_but_whoever_has_to_act_always_is() throws PolicyRejected {
        files.with(EVENTS, CONTACT, CONTACT.replace("TEAM", "-"));
        assertEquals(Set.of(), PolicyCompiler.sound(files.list()).reference().events().get("CONTACT_RECORDED").audiences());
        List<Fault> faults = files.with(EVENTS, GLASS, GLASS.replace("LEAD|", "")).faults();
        assertTrue(faults.get(0).message().contains("HOLDER|INFORMATION_GOVERNANCE|LEAD"), faults::toString);
    }

    @Test
    void a_table_of_before_there_was_a_choice_is_read_as_it_is() throws PolicyRejected {
        files.with(EVENTS, text -> "event,name_en,name_cy,audience\nINVOLVEMENT_STARTED,Somebody joined,Ymunodd rhywun,TEAM|LEAD\n");
        Reference reference = PolicyCompiler.sound(files.list()).reference();
        assertEquals(Set.of("INVOLVEMENT_STARTED"), reference.events().keySet());
        assertEquals("AT_ONCE", reference.events().get("INVOLVEMENT_STARTED").pace());
    }
}
