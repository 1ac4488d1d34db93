package org.patchwork.web.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import java.util.List;
import java.util.Set;
import org.patchwork.audit.boundary.Recorded;

/** What every service keeps to: a role on each method, an access record for each look at a child, no entities. */
@AnalyzeClasses(packages = "org.patchwork", importOptions = ImportOption.DoNotIncludeTests.class)
class BoundaryTest {

    private static final Set<String> CHILDS_DATA = Set.of("org.patchwork.network.boundary.NetworkView",
            "org.patchwork.network.boundary.SupportMap", "org.patchwork.network.boundary.Timeline",
            "org.patchwork.network.boundary.MyChild", "org.patchwork.network.boundary.SearchResults",
            "org.patchwork.notice.boundary.Notice", "org.patchwork.notice.boundary.InboxPage",
            "org.patchwork.notice.boundary.ChildMailChoices", "org.patchwork.people.boundary.FamilyMember",
            "org.patchwork.sharing.boundary.SharedRecord", "org.patchwork.sharing.boundary.OpenRecord",
            "org.patchwork.sharing.boundary.StubRecord", "org.patchwork.sharing.boundary.ChildSummary",
            "org.patchwork.sharing.boundary.SharedInvolvement", "org.patchwork.sharing.boundary.PastLook",
            "org.patchwork.sharing.boundary.Sightings", "org.patchwork.audit.boundary.AccessLook",
            "org.patchwork.sharing.boundary.GovernanceAlarm", "org.patchwork.sharing.boundary.SharedRecords$Found",
            "org.patchwork.broker.boundary.AskOffer", "org.patchwork.broker.boundary.BrokerThread",
            "org.patchwork.broker.boundary.ReceivedMessage", "org.patchwork.emergency.boundary.EmergencyOffer",
            "org.patchwork.emergency.boundary.EmergencyReview", "org.patchwork.statutory.boundary.StatutoryEntry",
            "org.patchwork.objection.boundary.MyInvolvement", "org.patchwork.objection.boundary.RestrictionEntry",
            "org.patchwork.people.boundary.Comparison", "org.patchwork.protection.boundary.ProtectionForm",
            "org.patchwork.protection.boundary.OwnProtection", "org.patchwork.protection.boundary.ProtectedRecord",
            "org.patchwork.protection.boundary.ConflictForm", "org.patchwork.sharing.boundary.OwnRecord",
            "org.patchwork.sharing.boundary.OwnService", "org.patchwork.consent.boundary.ChildConsents",
            "org.patchwork.consent.boundary.ServiceConsents", "org.patchwork.consent.boundary.ConsentForm",
            "org.patchwork.consent.boundary.Competence", "org.patchwork.consent.boundary.CalendarEntry",
            "org.patchwork.network.boundary.FamilyMap", "org.patchwork.network.boundary.FamilyForm",
            "org.patchwork.network.boundary.ChildPlan", "org.patchwork.people.boundary.FamilyRecord",
            "org.patchwork.sharing.boundary.PlanHistory", "org.patchwork.sharing.boundary.HeldInvolvement",
            "org.patchwork.holder.boundary.WaitingDecision", "org.patchwork.holder.boundary.KeptDecision",
            "org.patchwork.leaver.boundary.Departure",
            "org.patchwork.joining.boundary.InviteForm", "org.patchwork.joining.boundary.MadeInvitation",
            "org.patchwork.joining.boundary.HandOverForm", "org.patchwork.joining.boundary.HandOverEntry",
            "org.patchwork.joining.boundary.LeadStanding", "org.patchwork.sharing.boundary.SharedFamily",
            "org.patchwork.task.boundary.ChildTaskList", "org.patchwork.task.boundary.TaskEntry", "org.patchwork.task.boundary.TaskDetail",
            "org.patchwork.task.boundary.TaskForm", "org.patchwork.task.boundary.MyTaskList",
            "org.patchwork.sharing.boundary.PastSupport",
            "org.patchwork.sharing.boundary.RaisedAttention", "org.patchwork.attention.boundary.AttentionForm",
            "org.patchwork.attention.boundary.AttentionEntry", "org.patchwork.attention.boundary.ClosedAttention");

    private static final DescribedPredicate<JavaMethod> OF_A_SERVICE = DescribedPredicate.describe("are public methods of a service",
            method -> method.getModifiers().contains(JavaModifier.PUBLIC) && !method.getModifiers().contains(JavaModifier.STATIC)
                    && isService(method.getOwner()));

    @ArchTest
    static final ArchRule every_method_says_who_may_call_it = methods().that(OF_A_SERVICE)
            .should(sayWhoMayCall())
            .because("a method without an access rule is open to everyone who finds it");

    @ArchTest
    static final ArchRule looks_at_children_are_recorded = methods().that(OF_A_SERVICE)
            .and(DescribedPredicate.describe("return data about a child", BoundaryTest::returnsChildsData))
            .should().beAnnotatedWith(Recorded.class)
            .because("no record, no view");

    @ArchTest
    static final ArchRule services_take_and_give_no_entity = methods().that(OF_A_SERVICE).should(mentionNoEntity())
            .because("an entity handed out carries what its viewer may not see");

    @ArchTest
    static final ArchRule services_live_in_boundaries = classes().that()
            .areAnnotatedWith(Stateless.class).and().areNotAnnotatedWith(DenyAll.class)
            .should().resideInAnyPackage("org.patchwork.*.boundary..", "org.patchwork.*.control..")
            .because("what can be called from outside is found in one place");

    private static boolean isService(JavaClass type) {
        return type.getPackageName().contains(".boundary")
                && (type.isAnnotatedWith(Stateless.class) || type.isAnnotatedWith(Singleton.class));
    }

    private static boolean returnsChildsData(JavaMethod method) {
        return method.getReturnType().getAllInvolvedRawTypes().stream().anyMatch(type -> CHILDS_DATA.contains(type.getName()));
    }

    private static ArchCondition<JavaMethod> sayWhoMayCall() {
        return new ArchCondition<>("say who may call them") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean said = List.of(RolesAllowed.class, PermitAll.class, DenyAll.class).stream()
                        .anyMatch(rule -> method.isAnnotatedWith(rule) || method.getOwner().isAnnotatedWith(rule));
                events.add(new SimpleConditionEvent(method, said, method.getFullName() + (said ? " says so" : " has no access rule")));
            }
        };
    }

    private static ArchCondition<JavaMethod> mentionNoEntity() {
        return new ArchCondition<>("mention no entity") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                method.getAllInvolvedRawTypes().stream().filter(type -> type.getPackageName().matches("org\\.patchwork\\..*\\.entity"))
                        .forEach(type -> events.add(SimpleConditionEvent.violated(method, method.getFullName() + " mentions " + type.getName())));
            }
        };
    }
}
