package org.patchwork.whole;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.patchwork.access.boundary.NotSignedIn;
import org.patchwork.alert.boundary.ParkedWork;
import org.patchwork.attention.boundary.AnsweringAttention;
import org.patchwork.attention.boundary.PastAttention;
import org.patchwork.attention.boundary.RaisingAttention;
import org.patchwork.broker.boundary.BrokerDesks;
import org.patchwork.broker.boundary.BrokerInbox;
import org.patchwork.broker.boundary.BrokerMessages;
import org.patchwork.broker.boundary.BrokerReplies;
import org.patchwork.feedback.boundary.FeedbackBoard;
import org.patchwork.feedback.boundary.FeedbackFilter;
import org.patchwork.intake.boundary.ImportKind;
import org.patchwork.intake.boundary.Imports;
import org.patchwork.measure.boundary.PilotMeasures;
import org.patchwork.network.boundary.Corrections;
import org.patchwork.network.boundary.Joining;
import org.patchwork.network.boundary.MyChildren;
import org.patchwork.network.boundary.NetworkExport;
import org.patchwork.network.boundary.Search;
import org.patchwork.network.boundary.SupportNetwork;
import org.patchwork.notice.boundary.NoticeInbox;
import org.patchwork.notice.boundary.NoticeSettings;
import org.patchwork.policy.boundary.PolicyStatus;
import org.patchwork.task.boundary.ChildTasks;
import org.patchwork.task.boundary.MyTasks;
import org.patchwork.task.boundary.OneTask;
import org.patchwork.task.boundary.TaskCalendar;
import org.patchwork.task.boundary.TeamTasks;
import org.patchwork.sharing.boundary.ExportForm;

/** Who may call the services, whatever page or script calls them. Runs inside the server. */
@ExtendWith(ArquillianExtension.class)
class RolesIT {

    @EJB
    private SupportNetwork network;

    @EJB
    private NetworkExport export;
    @EJB
    private MyChildren myChildren;
    @EJB
    private Search search;
    @EJB
    private Joining joining;
    @EJB
    private PolicyStatus policy;
    @EJB
    private BrokerInbox brokersInbox;
    @EJB
    private BrokerMessages brokerMessages;
    @EJB
    private BrokerReplies brokerReplies;
    @EJB
    private BrokerDesks brokerDesks;
    @EJB
    private ChildTasks childTasks;
    @EJB
    private OneTask oneTask;
    @EJB
    private MyTasks myTasks;
    @EJB
    private TeamTasks teamTasks;
    @EJB
    private TaskCalendar taskCalendar;
    @EJB
    private RaisingAttention raising;
    @EJB
    private AnsweringAttention answering;
    @EJB
    private PastAttention pastAttention;
    @EJB
    private FeedbackBoard feedback;
    @EJB
    private PilotMeasures measures;
    @EJB
    private ProjectCaller project;
    @EJB
    private NoticeInbox notices;
    @EJB
    private NoticeSettings noticeSettings;
    @EJB
    private ParkedWork parked;
    @EJB
    private Corrections corrections;
    @EJB
    private Imports imports;
    @EJB
    private ClerkCaller clerk;
    @EJB
    private OperatorCaller operator;
    @EJB
    private OfficerCaller officer;
    @EJB
    private RelativeCaller relative;
    @EJB
    private PractitionerCaller practitioner;

    private List<Supplier<Object>> aboutChildren() {
        UUID child = UUID.randomUUID();
        return List.of(() -> network.mapOf(child, Locale.UK), () -> export.mapOf(child, ExportForm.PAPER, Locale.UK),
                () -> export.timelineOf(child, ExportForm.PDF, Locale.UK), () -> export.familyOf(child, ExportForm.CSV, Locale.UK),
                () -> network.timelineOf(child, Locale.UK), () -> myChildren.list(Locale.UK), () -> search.find("amina"),
                () -> joining.offerFor(child), () -> corrections.of(child, child), () -> brokerMessages.offerFor(child), () -> brokerMessages.threadOf(child),
                () -> childTasks.of(child, Locale.UK), () -> childTasks.formFor(child, Locale.UK), () -> oneTask.get(child, Locale.UK),
                () -> myTasks.list(Locale.UK), () -> teamTasks.list(Locale.UK), taskCalendar::since,
                () -> brokerMessages.send(child, false, "a message"), brokerReplies::list, () -> brokerReplies.get(child),
                () -> raising.formFor(child), () -> raising.raise(child, "WORRIED", "CALL_ME"), () -> answering.get(child, Locale.UK),
                () -> pastAttention.of(child, Locale.UK), imports::latest, () -> imports.get(child), () -> imports.changes(child, 1),
                () -> imports.upload(ImportKind.CHILDREN, false, new byte[0], "x.csv", null),
                () -> notices.unread(Locale.UK), () -> notices.page(1, Locale.UK), () -> noticeSettings.ofChild(child), () -> {
                    joining.leave(child, LocalDate.EPOCH);
                    return null;
                });
    }

    @Test
    void nobody_who_has_not_signed_in_is_told_anything_of_a_child() {
        aboutChildren().forEach(call -> assertThrows(EJBAccessException.class, call::get));
        assertThrows(EJBAccessException.class, policy::state);
    }

    @Test
    void operations_officers_families_and_the_brokers_staff_are_told_nothing_of_a_child() {
        for (CallerInRole caller : List.of(operator, officer, relative, clerk, project)) {
            aboutChildren().forEach(call -> assertThrows(EJBAccessException.class, () -> caller.call(call)));
        }
    }

    @Test
    void the_policy_is_shown_to_officers_and_operations_only() {
        assertNotNull(officer.call(policy::state).version());
        assertNotNull(operator.call(policy::state).version());
        assertThrows(EJBAccessException.class, () -> practitioner.call(policy::state));
        assertThrows(EJBAccessException.class, () -> relative.call(policy::state));
    }

    @Test
    void the_brokers_desk_is_for_its_staff_only() {
        List<Supplier<Object>> work = List.of(brokersInbox::list, () -> brokersInbox.get(UUID.randomUUID()), brokerDesks::get, brokerDesks::manages);
        for (CallerInRole caller : List.of(operator, officer, relative, practitioner)) {
            work.forEach(call -> assertThrows(EJBAccessException.class, () -> caller.call(call)));
            assertThrows(EJBAccessException.class, () -> caller.call(brokerDesks::replyTimes));
        }
        work.forEach(call -> assertThrows(NotSignedIn.class, () -> clerk.call(call)));
    }

    @Test
    void what_people_said_of_the_portal_is_shown_to_the_project_team_and_the_measures_to_officers_too() {
        FeedbackFilter any = new FeedbackFilter(null, null, null);
        assertNotNull(project.call(() -> feedback.list(any, null)));
        assertNotNull(project.call(measures::list));
        assertNotNull(officer.call(measures::csv));
        for (CallerInRole caller : List.of(operator, officer, relative, practitioner, clerk)) {
            assertThrows(EJBAccessException.class, () -> caller.call(() -> feedback.list(any, null)));
            assertThrows(EJBAccessException.class, () -> caller.call(() -> feedback.csv(any)));
        }
        for (CallerInRole caller : List.of(operator, relative, practitioner, clerk)) {
            assertThrows(EJBAccessException.class, () -> caller.call(measures::list));
        }
    }

    @Test
    void what_was_given_up_is_shown_to_operations_only() {
        assertNotNull(operator.call(parked::list));
        for (CallerInRole caller : List.of(officer, relative, practitioner, clerk)) {
            assertThrows(EJBAccessException.class, () -> caller.call(parked::list));
        }
    }

    @Test
    void the_role_alone_is_not_enough_without_a_person_who_signed_in() {
        assertThrows(NotSignedIn.class, () -> practitioner.call(() -> myChildren.list(Locale.UK)));
    }
}
