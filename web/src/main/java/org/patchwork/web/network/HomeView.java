package org.patchwork.web.network;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import org.patchwork.network.boundary.MyChild;
import org.patchwork.network.boundary.MyChildren;
import org.patchwork.network.boundary.Notice;
import org.patchwork.network.boundary.Notices;
import org.patchwork.sharing.boundary.RaisedAttention;
import org.patchwork.web.platform.Text;

/** My children, what changed around them, and what to do next. */
@Named("home")
@RequestScoped
public class HomeView {

    /** One change and the child it is about. */
    public record Change(MyChild child, MyChild.Change what) {
    }

    /** Attention that somebody raised for a child. */
    public record Attention(MyChild child, RaisedAttention raised) {
    }

    private static final int ATTENTION_SHOWN = 5;
    private static final int CHANGES_SHOWN = 10;
    private static final int NEXT_STEPS_SHOWN = 3;

    @EJB
    private MyChildren myChildren;

    @EJB
    private Notices notices;

    @Inject
    private Text text;

    private List<MyChild> children;
    private List<Change> changes;
    private List<Notice> unread;

    /** Asks for everything the page shows, once. */
    public void load() {
        children = myChildren.list(text.locale());
        unread = notices.unread(text.locale());
        changes = children.stream()
                .flatMap(child -> child.changes().stream().map(change -> new Change(child, change)))
                .sorted(Comparator.comparing((Change change) -> change.what().on()).reversed())
                .limit(CHANGES_SHOWN).toList();
    }

    public List<MyChild> getChildren() {
        return children;
    }

    public List<Change> getChanges() {
        return changes;
    }

    /** Open attention around my children, the latest first, at most five. */
    public List<Attention> getAttention() {
        return children.stream().flatMap(child -> child.attention().stream().map(raised -> new Attention(child, raised)))
                .sorted(Comparator.comparing((Attention one) -> one.raised().at()).reversed()).limit(ATTENTION_SHOWN).toList();
    }

    public List<Notice> getUnread() {
        return unread;
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

    /** The first few children of mine whose map opens and shows no lead professional. */
    public List<MyChild> getWithoutLead() {
        return children.stream().filter(child -> child.openable() && child.leadName() == null).limit(NEXT_STEPS_SHOWN).toList();
    }
}
