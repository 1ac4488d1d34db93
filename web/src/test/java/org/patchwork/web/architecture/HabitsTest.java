package org.patchwork.web.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

/** How code is written everywhere: names, clocks, streams, records. */
@AnalyzeClasses(packages = "org.patchwork", importOptions = ImportOption.DoNotIncludeTests.class)
class HabitsTest {

    private static final Set<String> WALL_CLOCKS = Set.of("java.lang.System.currentTimeMillis()", "java.util.Date.<init>()",
            "java.util.Calendar.getInstance()", "java.time.Clock.systemUTC()", "java.time.Clock.systemDefaultZone()");

    private static final DescribedPredicate<JavaCall<?>> READS_THE_WALL_CLOCK = DescribedPredicate.describe("read the wall clock",
            call -> WALL_CLOCKS.contains(call.getTarget().getFullName())
                    || call.getTargetOwner().getPackageName().equals("java.time") && call.getName().equals("now")
                    && call.getTarget().getRawParameterTypes().stream().noneMatch(type -> type.getName().equals("java.time.Clock")));

    private static final DescribedPredicate<JavaClass> COMMAND_LINES = DescribedPredicate.describe("are command lines",
            type -> type.getPackageName().startsWith("org.patchwork.rules.check") || type.getPackageName().startsWith("org.patchwork.server")
                    || type.getSimpleName().endsWith("Command"));

    /** They watch for a policy, lengthen their pauses when a mail server is down, begin with the server, or work at night. */
    private static final DescribedPredicate<JavaClass> KEEP_THEIR_OWN_PACE = DescribedPredicate.describe("keep a pace of their own",
            type -> Set.of("PolicyInForce", "PolicyFolders", "AlertMailing", "AnchorKeeping", "DuplicateSweepTimer").contains(type.getSimpleName()));

    @ArchTest
    static final ArchRule facts_and_outcomes_are_records_and_enums = classes()
            .that().resideInAnyPackage("org.patchwork.rules.fact..", "org.patchwork.rules.outcome..").and().areNotNestedClasses()
            .should().beRecords().orShould().beEnums().orShould().beInterfaces()
            .because("what tables see and say is flat, discrete and named");

    @ArchTest
    static final ArchRule only_the_platform_reads_the_wall_clock = noClasses()
            .that().resideOutsideOfPackage("org.patchwork.platform..").and(DescribedPredicate.not(COMMAND_LINES))
            .should().callCodeUnitWhere(READS_THE_WALL_CLOCK)
            .because("others inject the clock, so that tests and worlds can stop it");

    @ArchTest
    static final ArchRule what_servers_do_again_and_again_is_a_round = noClasses()
            .that().doNotHaveSimpleName("Rounds").and(DescribedPredicate.not(KEEP_THEIR_OWN_PACE))
            .should().dependOnClassesThat().haveFullyQualifiedName("jakarta.ejb.TimerService")
            .orShould().dependOnClassesThat().haveFullyQualifiedName("jakarta.ejb.Schedule")
            .because("one place starts them, keeps their pace and says when one fails");

    @ArchTest
    static final ArchRule names_say_what_a_class_is = noClasses()
            .should().haveSimpleNameEndingWith("Impl").orShould().haveSimpleNameEndingWith("Manager")
            .orShould().haveSimpleNameEndingWith("Helper").orShould().haveSimpleNameEndingWith("Util")
            .orShould().haveSimpleNameEndingWith("Utils").orShould().haveSimpleNameEndingWith("Dto")
            .because("such endings say nothing that a reader of the domain could use");

    @ArchTest
    static final ArchRule nothing_writes_to_standard_streams = noClasses().that(DescribedPredicate.not(COMMAND_LINES))
            .should(ACCESS_STANDARD_STREAMS)
            .because("a server's words go to its log");

    @ArchTest
    static final ArchRule page_beans_keep_no_entity_manager_and_no_static_state = noFields()
            .that().areDeclaredInClassesThat().resideInAPackage("org.patchwork.web..").and().areStatic()
            .should().notBeFinal()
            .because("what one person sees must not wait in memory for the next");
}
