package org.patchwork.sharing.control;

import java.util.Locale;
import org.patchwork.rules.engine.Reference;

/** The policy's codes in the viewer's language. */
public record Names(Reference reference, Locale locale) {

    public String role(String code) {
        Reference.Role role = reference.roles().get(code);
        return role == null ? code : pick(role.nameEn(), role.nameCy());
    }

    /** A word so wide that no service can be told from it; empty when no table names the role. */
    public String genericRole(String code) {
        Reference.Role role = reference.roles().get(code);
        return role == null ? "" : pick(role.genericEn(), role.genericCy());
    }

    public String service(String code) {
        Reference.Service service = reference.services().get(code);
        return service == null ? code : pick(service.nameEn(), service.nameCy());
    }

    public String reason(String code) {
        Reference.Words reason = reference.reasons().get(code);
        return reason == null ? code : pick(reason.wordsEn(), reason.wordsCy());
    }

    /** The title of a task; the code itself when no table names it. */
    public String task(String code) {
        Reference.Words title = reference.tasks().get(code);
        return title == null ? code : pick(title.wordsEn(), title.wordsCy());
    }

    /** The words of a legal basis; the code itself when no table names it. */
    public String legalBasis(String code) {
        Reference.Words basis = reference.legalBases().get(code);
        return basis == null ? code : pick(basis.wordsEn(), basis.wordsCy());
    }

    private String pick(String english, String welsh) {
        return "cy".equals(locale.getLanguage()) && !welsh.isBlank() ? welsh : english;
    }
}
