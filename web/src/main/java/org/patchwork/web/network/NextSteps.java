package org.patchwork.web.network;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.patchwork.network.boundary.HomeStanding;
import org.patchwork.network.boundary.HomeStep;
import org.patchwork.network.boundary.MyChild;

/** What the first page suggests to do next, from what is recorded; two at most, and none that was put away. */
@Named("nextSteps")
@RequestScoped
public class NextSteps {

    private static final int MOST = 2;

    @Inject
    private HomeView home;

    /** Whether this is somebody's first day. */
    public boolean isFirstDay() {
        HomeStanding standing = home.getStanding();
        return standing.since() == null && !standing.putAway().contains(HomeStep.WELCOME);
    }

    /** The most useful first. */
    public List<HomeStep> getList() {
        return Stream.of(when(home.getStanding().withoutNumber(), HomeStep.PHONE), when(home.getStanding().uncovered(), HomeStep.COVER),
                when(isWithoutContact(), HomeStep.FIRST_CONTACT), when(getWithoutLead().isPresent(), HomeStep.LEAD))
                .filter(Objects::nonNull).filter(step -> !home.getStanding().putAway().contains(step)).limit(MOST).toList();
    }

    /** The first child of mine whose map opens and shows no lead professional. */
    public Optional<MyChild> getWithoutLead() {
        return open().filter(child -> child.leadName() == null).findFirst();
    }

    /** The child whom a step is about: the one without lead, else the first. */
    public MyChild childOf(HomeStep step) {
        return step == HomeStep.LEAD ? getWithoutLead().orElse(null) : open().findFirst().orElse(null);
    }

    private boolean isWithoutContact() {
        return open().findAny().isPresent() && open().allMatch(child -> child.lastContact() == null);
    }

    private Stream<MyChild> open() {
        return home.getChildren().stream().filter(MyChild::openable);
    }

    private static HomeStep when(boolean due, HomeStep step) {
        return due ? step : null;
    }
}
