package org.patchwork.web.network;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import org.patchwork.network.boundary.HomeStanding;
import org.patchwork.network.boundary.HomeVisits;
import org.patchwork.network.boundary.MyChild;
import org.patchwork.network.boundary.MyChildren;
import org.patchwork.notice.boundary.Notice;
import org.patchwork.sharing.boundary.RaisedAttention;
import org.patchwork.web.notice.NewsView;
import org.patchwork.web.platform.Text;

/** A practitioner's day: what waits, my children and what changed around each, and what to do next. */
@Named("home")
@RequestScoped
public class HomeView {

    /** Attention that somebody raised for a child. */
    public record Attention(MyChild child, RaisedAttention raised) {
    }

    private static final int ATTENTION_SHOWN = 5;
    private static final int CHANGES_SHOWN = 3;

    @EJB
    private MyChildren myChildren;

    @EJB
    private HomeVisits visits;

    @Inject
    private NewsView news;

    @Inject
    private Text text;

    private List<MyChild> children;
    private HomeStanding standing;

    /** Asks for everything the page shows, once. */
    public void load() {
        children = myChildren.list(text.locale());
        standing = visits.visit();
    }

    public List<MyChild> getChildren() {
        return children;
    }

    /** Open attention around my children, the latest first, at most five. */
    public List<Attention> getAttention() {
        return children.stream().flatMap(child -> child.attention().stream().map(raised -> new Attention(child, raised)))
                .sorted(Comparator.comparing((Attention one) -> one.raised().at()).reversed()).limit(ATTENTION_SHOWN).toList();
    }

    public HomeStanding getStanding() {
        return standing;
    }

    /** The latest changes around a child, newest first; no more than a glance takes, and nothing twice. */
    public List<MyChild.Change> changesOf(MyChild child) {
        List<String> told = newsOf(child).stream().map(Notice::name).toList();
        return child.changes().stream().filter(change -> !told.contains(change.name())).limit(CHANGES_SHOWN).toList();
    }

    /** What the reader was told about the child and has not marked as read. */
    public List<Notice> newsOf(MyChild child) {
        return news.getUnread().stream().filter(notice -> notice.childId().equals(child.childId())).limit(CHANGES_SHOWN).toList();
    }

    /** Whether something around the child is new to the reader: since the day of the visit before, or told and not read yet. */
    public boolean isNew(MyChild child) {
        return standing.since() != null && child.changes().stream().anyMatch(change -> !change.on().isBefore(standing.since()))
                || !newsOf(child).isEmpty();
    }

    /** Children of mine about whom it is time to ask: do you still work with them? */
    public List<MyChild> getAsked() {
        return children.stream().filter(child -> child.question() != null).toList();
    }

    /** Children of mine with somebody on their map who has left, and whose work is not handed over yet. */
    public List<MyChild> getWithLeavers() {
        return children.stream().filter(child -> !child.left().isEmpty()).toList();
    }

    /** The child of mine that was named in an address; null for none. */
    public MyChild named(String child) {
        return children.stream().filter(mine -> mine.childId().toString().equals(child)).findFirst().orElse(null);
    }
}
