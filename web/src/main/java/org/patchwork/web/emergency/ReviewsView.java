package org.patchwork.web.emergency;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.patchwork.emergency.boundary.EmergencyReviews;
import org.patchwork.emergency.boundary.ReviewEntry;
import org.patchwork.emergency.boundary.ReviewState;

/** The emergencies that wait for their review, and those that had it. */
@Named("reviews")
@RequestScoped
public class ReviewsView {

    @EJB
    private EmergencyReviews reviews;

    private String state;
    private List<ReviewEntry> list;

    /** Asks for those of the state chosen, once. */
    public void load() {
        list = reviews.list(Stream.of(ReviewState.values()).filter(one -> one.name().equals(state)).findFirst().orElse(null));
    }

    public List<ReviewEntry> getList() {
        return list;
    }

    /** The states to choose from. */
    public List<ReviewState> getStates() {
        return List.of(ReviewState.values());
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }
}
