package org.patchwork.web.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Which part may know which. */
@AnalyzeClasses(packages = "org.patchwork", importOptions = ImportOption.DoNotIncludeTests.class)
class DependenciesTest {

    @ArchTest
    static final ArchRule pages_use_only_boundaries_and_outcomes = noClasses().that().resideInAPackage("org.patchwork.web..")
            .should().dependOnClassesThat().resideInAnyPackage("org.patchwork.*.control..", "org.patchwork.*.entity..",
                    "org.patchwork.rules.engine..", "org.patchwork.rules.check..", "org.patchwork.rules.fact..")
            .because("what a page may show is decided behind the boundary, and a page that reached past it could show more");

    @ArchTest
    static final ArchRule only_pages_know_faces_and_servlets = noClasses().that().resideOutsideOfPackage("org.patchwork.web..")
            .should().dependOnClassesThat().resideInAnyPackage("jakarta.faces..", "jakarta.servlet..", "org.primefaces..")
            .because("services answer pages, machines and tests alike");

    @ArchTest
    static final ArchRule entities_know_nothing_above_them = noClasses().that().resideInAPackage("org.patchwork.*.entity..")
            .should().dependOnClassesThat().resideInAnyPackage("jakarta.ejb..", "jakarta.inject..", "jakarta.enterprise..",
                    "jakarta.faces..", "org.kie..", "org.drools..", "org.patchwork.*.boundary..", "org.patchwork.*.control..")
            .because("an entity holds its own rules and can be tested with new");

    @ArchTest
    static final ArchRule control_does_not_know_its_callers_services = noClasses().that().resideInAPackage("org.patchwork.*.control..")
            .should().dependOnClassesThat().resideInAPackage("org.patchwork.web..")
            .because("dependencies point one way: web, boundary, control, entity");

    @ArchTest
    static final ArchRule rules_know_no_jakarta = noClasses().that().resideInAPackage("org.patchwork.rules..")
            .should().dependOnClassesThat().resideInAPackage("jakarta..")
            .because("officers run the rules from a command line without a server");

    @ArchTest
    static final ArchRule rules_know_no_component = noClasses().that().resideInAPackage("org.patchwork.rules..")
            .should().dependOnClassesThat(Components.ANY_COMPONENT)
            .because("facts come to the rules; the rules fetch nothing");

    @ArchTest
    static final ArchRule only_the_engine_knows_drools = noClasses().that().resideOutsideOfPackage("org.patchwork.rules.engine..")
            .should().dependOnClassesThat().resideInAnyPackage("org.kie..", "org.drools..")
            .because("another engine must be possible without touching facts, outcomes or callers");

    @ArchTest
    static final ArchRule only_control_uses_the_entity_manager = noClasses().that().resideOutsideOfPackage("org.patchwork.*.control..")
            .should().dependOnClassesThat().haveFullyQualifiedName("jakarta.persistence.EntityManager")
            .because("queries have one home, where their number is counted");

    @ArchTest
    static final ArchRule components_have_no_cycles = slices().matching("org.patchwork.(*)..").should().beFreeOfCycles()
            .because("a component can be understood with those it stands on, and without those above");

    @ArchTest
    static final ArchRule components_match_the_picture = classes().that(Components.ANY_COMPONENT)
            .should(Components.dependOnlyAsDrawn())
            .because("ARCHITECTURE.md draws which component knows which");

    @ArchTest
    static final ArchRule entities_name_others_by_id = classes().that().resideInAPackage("org.patchwork.*.entity..")
            .should(Components.referToOtherComponentsById())
            .because("a record of one component must not drag another's along, nor show it");

    @ArchTest
    static final ArchRule only_sharing_reads_involvements_for_a_viewer = noClasses()
            .that().resideInAnyPackage("org.patchwork.web..", "org.patchwork.people..", "org.patchwork.directory..",
                    "org.patchwork.access..", "org.patchwork.audit..", "org.patchwork.network.boundary..")
            .should().dependOnClassesThat().haveFullyQualifiedName("org.patchwork.network.entity.Involvement")
            .because("an involvement reaches a viewer through the sharing policy or not at all");

    @ArchTest
    static final ArchRule only_membership_uses_the_involvements_that_are_read_without_a_decision = classes()
            .that().haveFullyQualifiedName("org.patchwork.network.control.Involvements")
            .should().onlyHaveDependentClassesThat().haveFullyQualifiedName("org.patchwork.network.control.Membership")
            .because("it reads them to begin, to end and to tell; what a viewer sees comes from sharing");

    @ArchTest
    static final ArchRule only_sharing_gives_a_family_to_a_viewer = classes()
            .that().haveFullyQualifiedName("org.patchwork.people.boundary.Families")
            .should().onlyHaveDependentClassesThat().haveFullyQualifiedName("org.patchwork.sharing.boundary.SharedFamilies")
            .because("a relative whose own record must not be found is not named in another record either");

    @ArchTest
    static final ArchRule nothing_stands_on_the_demonstration = noClasses().that().resideOutsideOfPackage("org.patchwork.demonstration..")
            .should().dependOnClassesThat().resideInAPackage("org.patchwork.demonstration..")
            .because("an installation without it must lack nothing");
}
