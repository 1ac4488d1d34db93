package org.patchwork.web.network;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.patchwork.network.boundary.AddRefused;
import org.patchwork.network.boundary.AddingChildren;
import org.patchwork.network.boundary.NewChild;
import org.patchwork.sharing.boundary.SharedRecords.Found;
import org.patchwork.web.platform.OpaqueId;
import org.patchwork.web.platform.Problems;
import org.patchwork.web.platform.Text;
import org.patchwork.web.platform.ThreeFieldDate;

/**
 * A child who has no record yet, whether somebody new or a relative on the family page of another; records that may be of this child are
 * shown before one is opened. The address is read before the form is, which depends on it.
 */
@Named("addChild")
@RequestScoped
public class AddChildView {

    private static final String OTHERS = "others";

    @EJB
    private AddingChildren adding;

    @Inject
    private Clock clock;

    @Inject
    private Problems problems;

    @Inject
    private Text text;

    @Inject
    private HttpServletRequest request;

    private final AddChildFields fields = new AddChildFields();
    private final ThreeFieldDate born = new ThreeFieldDate(null);
    private ThreeFieldDate since;
    private Map<UUID, Found> likely = Map.of();
    private boolean asking;
    private String child;
    private String person;
    private NewChild relative;
    private Map<String, String> authorities;

    @PostConstruct
    void start() {
        since = new ThreeFieldDate(LocalDate.now(clock));
        asking = request.getParameterValues(OTHERS) != null;
        child = request.getParameter("child");
        person = request.getParameter("person");
    }

    /** Asks what the family knows of the relative, if it is one, and begins with that; whoever has a record by now is looked at there. */
    public void load() throws IOException {
        if (person != null) {
            Optional<NewChild> known = adding.relative(Ids.child(child), Ids.child(person));
            if (known.isEmpty()) {
                ChildAddress.goTo("support-map", person);
            } else if (!FacesContext.getCurrentInstance().isPostback()) {
                fields.begin(known.get());
            }
            relative = known.orElse(null);
            if (relative != null && relative.born() != null) {
                fields.setUnborn(relative.unborn());
            }
        }
    }

    /** Looks for records of this child, and opens one when there is none. */
    public void go() throws IOException {
        add(List.of());
    }

    /** None of the records shown is of this child. */
    public void addAnyway() throws IOException {
        add(Stream.ofNullable(request.getParameterValues(OTHERS)).flatMap(Stream::of).map(OpaqueId::optional).filter(Objects::nonNull).toList());
    }

    private void add(List<UUID> others) throws IOException {
        load();
        if (FacesContext.getCurrentInstance().getResponseComplete()) {
            return;
        }
        problems.when(fields.getGiven() == null, "given", "network.addChild.refused.GIVEN_NAME_MISSING");
        problems.when(fields.getFamily() == null, "family", "network.addChild.refused.FAMILY_NAME_MISSING");
        problems.when(getDay() == null, "born-day", "network.addChild.refused.BORN_OUT_OF_RANGE");
        problems.when(since.value().isEmpty(), "since-day", "network.addChild.refused.SINCE_OUT_OF_RANGE");
        problems.when(fields.getReason() == null, "reason", "network.addChild.refused.REASON_MISSING");
        if (problems.none()) {
            NewChild typed = fields.child(getDay(), since.value().orElseThrow());
            try {
                UUID added = person == null ? adding.add(typed, others) : adding.add(Ids.child(child), Ids.child(person), typed, others);
                ChildAddress.goTo("support-map", added.toString());
                return;
            } catch (AddRefused refused) {
                if (refused.refusal() == AddRefused.Cause.LIKELY_DUPLICATES) {
                    likely = adding.likely(typed);
                    asking = true;
                    return;
                }
                problems.say(fieldOf(refused.refusal()), text.ofCode("network.addChild.refused", refused.refusal().name()));
            }
        }
        FacesContext.getCurrentInstance().validationFailed();
    }

    private static String fieldOf(AddRefused.Cause cause) {
        return switch (cause) {
            case GIVEN_NAME_MISSING, NAME_TOO_LONG -> "given";
            case FAMILY_NAME_MISSING -> "family";
            case BORN_OUT_OF_RANGE -> "born-day";
            case NHS_NUMBER_WRONG -> "nhs";
            case UPN_WRONG -> "upn";
            case POSTCODE_WRONG -> "postcode";
            case ADDRESS_TOO_LONG -> "address";
            case SINCE_OUT_OF_RANGE -> "since-day";
            case REASON_MISSING -> "reason";
            case NO_SUCH_AUTHORITY -> "authority";
            case NOT_OFFERED, LIKELY_DUPLICATES -> null;
        };
    }

    /** Records that may be of this child, in the order of a search. */
    public List<Map.Entry<UUID, Found>> getLikely() {
        return List.copyOf(likely.entrySet());
    }

    /** Whether the page asks if one of the records shown is of this child; true before they are read again. */
    public boolean isAsking() {
        return asking;
    }

    /** What the family knows of the relative; null for somebody new. */
    public NewChild getRelative() {
        return relative;
    }

    /** The day that the family knows, or else the one typed; null when that is no day. */
    public LocalDate getDay() {
        return relative == null || relative.born() == null ? born.value().orElse(null) : relative.born();
    }

    public String getChild() {
        return child;
    }

    public String getPerson() {
        return person;
    }

    /** The authorities that may answer for the record; asked for only when there is a choice. */
    public Map<String, String> getAuthorities() {
        if (authorities == null) {
            authorities = adding.authorities();
        }
        return authorities;
    }

    public AddChildFields getFields() {
        return fields;
    }

    public ThreeFieldDate getBorn() {
        return born;
    }

    public ThreeFieldDate getSince() {
        return since;
    }
}
