package org.patchwork.sharing.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchwork.access.boundary.Viewer;
import org.patchwork.people.entity.Child;
import org.patchwork.people.entity.Person;
import org.patchwork.testing.Days;
import org.patchwork.testing.Entities;
import org.patchwork.testing.Examples;
import org.patchwork.testing.Wiring;

/** Which spellings lead to which names, and which do not. */
class SpellingTest {

    private static final Viewer SOMEBODY = new Viewer(UUID.randomUUID(), UUID.randomUUID(), "", null, null, null, null, null, true, true);

    @RegisterExtension
    final Entities entities = new Entities();

    private Examples some;

    @BeforeEach
    void nobody() {
        some = new Examples(entities.manager());
    }

    /** asked | kept: given, family | as asked (=), like it (~) or not at all (-). */
    @ParameterizedTest(name = "{0} finds {1} {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            amina khan          | Amina     | Khan           | =
            khan amina          | Amina     | Khan           | =
            ami kh              | Amina     | Khan           | =
            AMINA               | Amina     | Khan           | =
            zoe                 | Zoë       | Frost          | =
            zoë                 | Zoe       | Frost          | =
            jose nunez          | José      | Núñez          | =
            lukasz              | Łukasz    | Nowak          | =
            gross               | Anna      | Groß           | =
            soren               | Søren     | Holm           | =
            obrien              | Sean      | O'Brien        | =
            o'brien             | Sean      | O'Brien        | =
            o’brien             | Sean      | O'Brien        | =
            o brien             | Sean      | O'Brien        | =
            smith-jones         | Ella      | Smith-Jones    | =
            smith jones         | Ella      | Smith-Jones    | =
            jones               | Ella      | Smith-Jones    | =
            jones smith         | Ella      | Smith-Jones    | =
            alsayed             | Omar      | Al-Sayed       | =
            al-sayed            | Omar      | Alsayed        | =
            al sayed            | Omar      | Alsayed        | =
            de souza            | Rita      | Desouza        | =
            desouza             | Rita      | de Souza       | =
            annemarie           | Anne-Marie| Webb           | =
            ellie mae           | Ellie-Mae | Webb           | =
            mc donald           | Ian       | McDonald       | =
            kahn                | Amina     | Khan           | ~
            amina kahn          | Amina     | Khan           | ~
            stephen             | Steven    | Webb           | ~
            kathryn             | Catherine | Webb           | ~
            kate webb           | Catherine | Webb           | ~
            katie               | Kate      | Webb           | ~
            catherine           | Kate      | Webb           | ~
            bill                | William   | Webb           | ~
            libby               | Elizabeth | Webb           | ~
            shaun               | Sean      | Webb           | ~
            muhammad ali        | Mohammed  | Ali            | ~
            mohamed             | Muhammad  | Iqbal          | ~
            yousef              | Yusuf     | Iqbal          | ~
            smyth               | Ann       | Smith          | ~
            clark               | Ann       | Clarke         | =
            clarke              | Ann       | Clark          | ~
            thomson             | Ann       | Thompson       | ~
            macdonald           | Ann       | McDonald       | ~
            reed                | Ann       | Reid           | ~
            kowalsky            | Jan       | Kowalski       | ~
            vojcik              | Jan       | Wojcik         | ~
            zelinsky            | Jan       | Zielinski      | ~
            nguyen              | Minh      | Ngyuen         | ~
            jaden               | Jayden    | Marsh          | ~
            kaitlyn             | Caitlin   | Marsh          | ~
            chloe               | Khloe     | Marsh          | ~
            dimitru             | Dan       | Dumitru        | ~
            sutten              | Lily      | Sutton         | ~
            lili sutton         | Lilly     | Sutton         | ~
            pritchrad           | Gary      | Pritchard      | ~
            amina khan          | Amina     | Patel          | -
            amina               | Imani     | Khan           | -
            khan                | Ann       | Kent           | -
            noah                | Nora      | Webb           | -
            oliver              | Olivia    | Webb           | -
            harper              | Harriet   | Webb           | -
            smith               | Ann       | Schmidhuber    | -
            jones               | Ann       | Johnson        | -
            williams            | Ann       | Wilson         | -
            min                 | Amina     | Khan           | -
            a%n                 | Amina     | Khan           | -
            _mina               | Amina     | Khan           | -
            alina               | Amira     | Khan           | -
            robinson            | Ann       | Robertson      | -
            daniel              | Danielle  | Webb           | =
            danielle            | Daniel    | Webb           | ~
            lee                 | Leo       | Webb           | -
            ana                 | Amy       | Webb           | -
            mason               | Jason     | Webb           | ~
            taylor khan         | Amina     | Khan           | -
            """)
    void a_name_is_found_by_its_spellings_and_by_no_other(String asked, String given, String family, String how) {
        UUID child = child(given, family);
        List<String> found = records().candidates(SOMEBODY, Sought.in(asked), 200).stream()
                .filter(one -> one.child().equals(child)).map(one -> one.similar() ? "~" : "=").toList();
        assertEquals(how.equals("-") ? List.of() : List.of(how), found);
    }

    @Test
    void a_change_of_name_is_found_at_once_and_the_name_in_daily_use_too() {
        UUID child = child("Kayleigh", "Webb");
        Person person = entities.manager().find(Person.class, child);
        person.callKnownAs("Twinkle");
        entities.flushAndForget();
        assertTrue(isFound(child, "twinkle webb"));
        assertTrue(isFound(child, "kayleigh"));
    }

    @Test
    void the_year_counts_and_the_day_is_left_to_the_gate() {
        UUID child = child("Kayleigh", "Webb");
        int year = Days.TODAY.minusYears(9).getYear();
        assertTrue(isFound(child, "kayleigh 01/01/" + year));
        assertEquals(List.of(), records().candidates(SOMEBODY, Sought.in("kayleigh 01/01/" + (year - 1)), 200));
    }

    private boolean isFound(UUID child, String asked) {
        return records().candidates(SOMEBODY, Sought.in(asked), 200).stream().anyMatch(one -> one.child().equals(child));
    }

    private UUID child(String given, String family) {
        UUID child = some.kept(new Child(some.aPerson(given, family, Days.TODAY.minusYears(9)))).id();
        entities.flushAndForget();
        return child;
    }

    private Records records() {
        return new Wiring(entities.manager(), Days.CLOCK).get(Records.class);
    }
}
