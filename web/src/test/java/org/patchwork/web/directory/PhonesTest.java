package org.patchwork.web.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhonesTest {

    @ParameterizedTest
    @CsvSource(value = {"+441632960001;01632 960001", "+12025550100;+1 202-555-0100", "+353201234567;+353 20 123 4567", "12;12", ";''"},
            delimiter = ';')
    void a_number_of_another_country_keeps_the_code_without_which_it_rings_somebody_else(String kept, String spoken) {
        assertEquals(spoken, new Phones().spoken(kept));
    }
}
