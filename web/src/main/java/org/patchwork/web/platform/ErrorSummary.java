package org.patchwork.web.platform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** What is wrong with a form that was sent, in the order of the page, each with the field it is about. */
@Named("errors")
@RequestScoped
public class ErrorSummary {

    /** One thing to put right; {@code field} is the id of the input, or empty for the whole form. */
    public record Entry(String field, String words) {
    }

    /** Whether there is anything to put right. */
    public boolean isAny() {
        return !FacesContext.getCurrentInstance().getMessageList().isEmpty();
    }

    /** Everything to put right. */
    public List<Entry> getList() {
        FacesContext page = FacesContext.getCurrentInstance();
        List<Entry> entries = new ArrayList<>();
        for (Iterator<String> ids = page.getClientIdsWithMessages(); ids.hasNext();) {
            String id = ids.next();
            page.getMessageList(id).forEach(message -> {
                entries.add(new Entry(id == null ? "" : id, message.getSummary()));
                message.rendered();
            });
        }
        return entries;
    }

    /** What is wrong with one field; empty when nothing is. */
    public String of(String field) {
        return FacesContext.getCurrentInstance().getMessageList(field).stream()
                .map(message -> message.getSummary()).findFirst().orElse("");
    }
}
