package org.patchwork.web.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormFieldsTest {

    @Test
    void passwords_and_the_pages_own_state_are_never_kept() {
        Map<String, String[]> sent = new LinkedHashMap<>();
        sent.put("jakarta.faces.ViewState", new String[] {"-1:2"});
        sent.put("patchwork.page", new String[] {"/network/plan.xhtml x"});
        sent.put("form", new String[] {"5b0f4e0e-8e0a-4a53-9b53-0c9cf3a3f4f4"});
        sent.put("password", new String[] {"secret"});
        sent.put("new-Password", new String[] {"secret"});
        sent.put("why", new String[] {"rang & asked", "again"});
        assertEquals("why=rang+%26+asked&why=again", FormFields.write(FormFields.of(sent)));
        assertEquals("why=x", FormFields.write(FormFields.read("password=secret&why=x&form=1")));
    }

    @Test
    void a_form_is_known_by_the_name_that_is_its_own_value_wherever_it_stands_in_a_list() {
        assertEquals("j_idt4:0:j_idt7", FormFields.formIn(FormFields.read("why=x&j_idt4%3A3%3Aj_idt7=j_idt4%3A3%3Aj_idt7")));
        assertNull(FormFields.formIn(FormFields.read("why=x")));
    }

    @Test
    void what_cannot_be_read_is_left_out() {
        assertEquals("b=2", FormFields.write(FormFields.read("a=%zz&b=2&&=&c")));
    }

    @Test
    void words_are_what_a_person_would_not_like_to_type_again() {
        assertEquals(List.of("rang his mum", "12"), FormFields.wordsOf("record=record&child=5b0f4e0e-8e0a-4a53-9b53-0c9cf3a3f4f4"
                + "&kind=SEEN&note=rang+his+mum&on-day=12&go=Record&empty="));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/network/plan.xhtml", "/network/plan.xhtml?child=5b0f4e0e-8e0a-4a53-9b53-0c9cf3a3f4f4&act=end"})
    void a_page_of_the_portal_is_an_address(String page) {
        assertTrue(FormPage.isAddress(page));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "//elsewhere.example/a.xhtml", "https://elsewhere.example/", "/network/plan.xhtml?x=<b>", "/network/../a.xhtml", "/network/plan.xhtml#x"})
    void nothing_else_is(String elsewhere) {
        assertFalse(FormPage.isAddress(elsewhere));
    }
}
