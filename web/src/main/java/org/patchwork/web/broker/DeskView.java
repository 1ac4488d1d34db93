package org.patchwork.web.broker;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.patchwork.broker.boundary.BrokerDesks;
import org.patchwork.broker.boundary.DeskDetails;
import org.patchwork.broker.boundary.RelayRefused;
import org.patchwork.directory.boundary.OpeningHours;
import org.patchwork.directory.boundary.OpeningHours.Span;
import org.patchwork.web.directory.Phones;
import org.patchwork.web.platform.Problems;

/** What people are told of the desk: its name, its numbers and when it is open. */
@Named("desk")
@RequestScoped
public class DeskView {

    private static final String HERE = "GB";

    @EJB
    private BrokerDesks desks;

    @Inject
    private Problems problems;

    @Inject
    private Phones phones;

    private String done;
    private String name;
    private String phone;
    private String outOfHours;
    private int version;
    private final List<DayHours> week = new ArrayList<>();

    @PostConstruct
    void start() {
        DeskDetails kept = desks.get();
        name = kept.name();
        phone = phones.spoken(kept.phone());
        outOfHours = phones.spoken(kept.outOfHours());
        version = kept.version();
        for (DayOfWeek day : DayOfWeek.values()) {
            week.add(new DayHours(kept.hours().on(day)));
        }
    }

    /** Changes the desk; or says what to mend. */
    public void change() throws IOException {
        problems.when(name == null, "name", "broker.refused.NAME_MISSING");
        Optional<String> day = dialled(phone);
        problems.when(day.isEmpty(), "phone", "broker.refused.PHONE_WRONG");
        Optional<String> night = outOfHours == null ? Optional.empty() : dialled(outOfHours);
        problems.when(outOfHours != null && night.isEmpty(), "out-of-hours", "broker.refused.PHONE_WRONG");
        Optional<OpeningHours> hours = hours();
        if (problems.none()) {
            attempt(new DeskDetails(name, day.orElseThrow(), night.orElse(null), hours.orElseThrow(), version));
        } else {
            FacesContext.getCurrentInstance().validationFailed();
        }
    }

    private void attempt(DeskDetails details) throws IOException {
        try {
            desks.change(details);
            BrokerAddress.go("desk.xhtml?done=changed");
        } catch (RelayRefused refused) {
            problems.add(null, "broker.refused." + refused.refusal());
            FacesContext.getCurrentInstance().validationFailed();
        }
    }

    private Optional<OpeningHours> hours() {
        List<Span> spans = new ArrayList<>();
        boolean wrong = false;
        for (int day = 0; day < week.size(); day++) {
            try {
                spans.add(week.get(day).span());
            } catch (IllegalArgumentException noHours) {
                problems.add("from-" + day, "broker.refused.HOURS_WRONG");
                wrong = true;
            }
        }
        boolean neverOpen = !wrong && week.stream().allMatch(DayHours::closed);
        problems.when(neverOpen, "from-0", "broker.desk.neverOpen");
        return wrong || neverOpen ? Optional.empty() : Optional.of(new OpeningHours(spans));
    }

    /** @return as it is dialled, E.164; empty when it is no number that can be */
    static Optional<String> dialled(String typed) {
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        try {
            PhoneNumber number = numbers.parse(typed == null ? "" : typed, HERE);
            return numbers.isPossibleNumber(number) ? Optional.of(numbers.format(number, PhoneNumberFormat.E164)) : Optional.empty();
        } catch (NumberParseException noNumber) {
            return Optional.empty();
        }
    }

    /** Monday to Sunday. */
    public List<DayHours> getWeek() {
        return week;
    }

    public String getDone() {
        return done;
    }

    public void setDone(String done) {
        this.done = done;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public String getOutOfHours() {
        return outOfHours;
    }

    public void setOutOfHours(String outOfHours) {
        this.outOfHours = outOfHours;
    }

    /** Of what was read, kept in the form so that two who change it at once do not overwrite each other. */
    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
