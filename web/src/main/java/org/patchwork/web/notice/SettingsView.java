package org.patchwork.web.notice;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.patchwork.notice.boundary.ChildMailChoices;
import org.patchwork.notice.boundary.MailChoices;
import org.patchwork.notice.boundary.NoticeSettings;
import org.patchwork.notice.boundary.Pace;
import org.patchwork.sharing.boundary.ChildNotFound;
import org.patchwork.web.platform.OpaqueId;

/** When one is mailed about news, for all children or for one. */
@Named("noticeSettings")
@RequestScoped
public class SettingsView {

    private static final List<String> PACES = Stream.of(Pace.values()).map(Enum::name).toList();

    @EJB
    private NoticeSettings settings;

    private String child;
    private MailChoices choices;
    private ChildMailChoices ofChild;

    /** Asks once what holds for all children. */
    public void load() {
        choices = settings.mine();
    }

    /** Asks once what holds for the child of the address. */
    public void loadChild() {
        ofChild = settings.ofChild(OpaqueId.of(child, ChildNotFound::new));
        choices = ofChild.mails();
    }

    public MailChoices getChoices() {
        return choices;
    }

    /** Null on the page for all children. */
    public ChildMailChoices getOfChild() {
        return ofChild;
    }

    /** The words that may be chosen. */
    public List<String> getPaces() {
        return PACES;
    }

    public String getChild() {
        return child;
    }

    public void setChild(String child) {
        this.child = child;
    }
}
