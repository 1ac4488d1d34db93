package org.patchwork.web.network;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.stream.Collectors;
import org.patchwork.network.boundary.FamilyForm;
import org.patchwork.network.boundary.FamilyMap.Home;
import org.patchwork.network.boundary.FamilyMap.Past;
import org.patchwork.network.boundary.FamilyMap.Relative;
import org.patchwork.network.boundary.Held;
import org.patchwork.people.boundary.Kin;
import org.patchwork.web.platform.Text;

/** Words for what people of a family are to each other, where they live and what was before. */
@Named("familyWords")
@RequestScoped
public class FamilyWords {

    @Inject
    private Text text;

    @Inject
    private MapWords words;

    /** "mother of Amina Khan". */
    public String of(Kin kin, String other) {
        return text.of("network.family.kinOf", text.ofCode("network.kin", kin.name()), other);
    }

    /** "Leanne Khan is the mother of Amina Khan". */
    public String sentence(String who, Kin kin, String other) {
        return text.of("network.family.sentence", who, text.ofCode("network.kin", kin.name()), other);
    }

    /** Where people live, by the child or by whoever comes first. */
    public String home(Home home, String child) {
        if (!home.known()) {
            return text.of("network.family.noHome");
        }
        return text.of("network.family.homeOf", home.withChild() ? child : home.people().get(0).name());
    }

    /** A home to choose, by those who live there. */
    public String home(FamilyForm.Home home) {
        return text.of("network.family.homeOf", String.join(text.of("network.timeline.comma"), home.names()));
    }

    /** How old somebody is, or when they are expected. */
    public String age(Relative person) {
        if (person.expectedOn() != null) {
            return text.of("network.words.expected", words.day(person.expectedOn()));
        }
        return person.ageInYears() == null ? "" : words.years(person.ageInYears());
    }

    /** Parental responsibility: how sure, from when, how one knows and who said so. */
    public String responsibility(Held said) {
        if (said == null) {
            return text.of("network.supportList.notRecorded");
        }
        String state = text.ofCode("network.held", said.state());
        String since = said.since() == null ? "" : text.of("network.family.heldSince", words.day(said.since()));
        return state + since + source(said);
    }

    private String source(Held said) {
        if (said.source() == null) {
            return "";
        }
        String source = text.ofCode("network.source", said.source());
        return said.saidBy() == null ? text.of("network.family.heldOn", source, words.day(said.saidOn()))
                : text.of("network.family.heldBy", source, said.saidBy(), words.day(said.saidOn()));
    }

    /** What has ended. */
    public String past(Past past) {
        return switch (past.kind()) {
            case RELATED -> text.of("network.family.was", past.name(), text.ofCode("network.kin", past.kin().name()), past.other());
            case LIVED_WITH_CHILD -> text.of("network.family.livedWithChild", past.name());
            case LIVED_ELSEWHERE -> text.of("network.family.livedElsewhere", past.name());
            case DIED -> past.kin() == null ? past.name() : text.of("network.family.died", past.name(), of(past.kin(), past.other()));
        };
    }

    /** From when to when something was so. */
    public String period(Past past) {
        if (past.from() != null) {
            return text.of("network.words.periodEnded", words.day(past.from()), words.day(past.to()));
        }
        return switch (past.kind()) {
            case DIED -> words.day(past.to());
            case RELATED, LIVED_WITH_CHILD, LIVED_ELSEWHERE -> text.of("network.family.until", words.day(past.to()));
        };
    }

    /** Everybody who works with somebody, for the table. */
    public String supporters(Relative person) {
        return person.supporters().stream().map(one -> text.of("network.family.supporter", one.name(), one.roleName()))
                .collect(Collectors.joining("; "));
    }
}
