package org.patchwork.web.network;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.patchwork.network.boundary.ContactDiary;
import org.patchwork.network.boundary.ContactKind;
import org.patchwork.network.boundary.ContactRefused;
import org.patchwork.network.boundary.Joining;
import org.patchwork.sharing.boundary.StubRecord;
import org.patchwork.web.platform.Problems;
import org.patchwork.web.platform.ThreeFieldDate;

/** "I was in touch": on another day than today, or in another way than face to face. */
@Named("recordContact")
@RequestScoped
public class RecordContactView {

    @EJB
    private ContactDiary diary;

    @EJB
    private Joining joining;

    @Inject
    private Clock clock;

    @Inject
    private Problems problems;

    private String child;
    private StubRecord match;
    private ThreeFieldDate day;
    private String kind;

    @PostConstruct
    void start() {
        day = new ThreeFieldDate(LocalDate.now(clock));
    }

    /** Asks whom the page is about, once. */
    public void load() {
        match = joining.offerFor(Ids.child(child));
    }

    /** Records it, and goes back to the map; or says what to mend. */
    public void record() throws IOException {
        Optional<LocalDate> on = day.value();
        Optional<ContactKind> how = Stream.of(ContactKind.values()).filter(one -> one.name().equals(kind)).findFirst();
        problems.when(how.isEmpty(), "kind", "network.recordContact.kindMissing");
        problems.when(on.isEmpty(), "on-day", "network.recordContact.dayWrong");
        if (on.isPresent() && how.isPresent()) {
            try {
                UUID contact = diary.record(Ids.child(child), on.get(), how.get());
                ChildAddress.goToMapAfter(child, contact);
                return;
            } catch (ContactRefused refused) {
                problems.add("on-day", "network.recordContact.refused." + refused.refusal());
            }
        }
        load();
        FacesContext.getCurrentInstance().validationFailed();
    }

    public StubRecord getMatch() {
        return match;
    }

    public ThreeFieldDate getDay() {
        return day;
    }

    /** How they may have been in contact. */
    public List<ContactKind> getKinds() {
        return List.of(ContactKind.values());
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getChild() {
        return child;
    }

    public void setChild(String child) {
        this.child = child;
    }
}
