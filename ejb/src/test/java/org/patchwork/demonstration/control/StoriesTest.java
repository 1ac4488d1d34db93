package org.patchwork.demonstration.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.patchwork.network.boundary.JoinRequest;
import org.patchwork.network.boundary.Joining;
import org.patchwork.network.boundary.SupportNetwork;
import org.patchwork.network.boundary.Timeline.Kind;
import org.patchwork.network.boundary.Timeline;
import org.patchwork.notice.boundary.Notice;
import org.patchwork.notice.boundary.NoticeInbox;
import org.patchwork.platform.control.Rows;
import org.patchwork.rules.fact.Action;
import org.patchwork.sharing.boundary.ChildNotFound;
import org.patchwork.sharing.boundary.OpenRecord;
import org.patchwork.sharing.boundary.SharedInvolvement;
import org.patchwork.sharing.boundary.SharedRecord;
import org.patchwork.sharing.boundary.SharedRecords;
import org.patchwork.sharing.boundary.StubRecord;
import org.patchwork.policy.control.PolicyInForce;
import org.patchwork.task.boundary.ChildTasks;
import org.patchwork.task.boundary.MyTasks;
import org.patchwork.task.boundary.TaskEntry;
import org.patchwork.testing.Days;
import org.patchwork.testing.Entities;
import org.patchwork.testing.News;
import org.patchwork.testing.Shipped;
import org.patchwork.testing.TestDatabase;
import org.patchwork.testing.Wiring;
import org.postgresql.ds.PGSimpleDataSource;

/** The demonstration's README promises what each account sees; with the shipped policy it does. */
class StoriesTest {

    private static final String OPEN = "OPEN ";
    private static final String BROKER = "OPEN with broker ";

    private static EntityManagerFactory unit;

    private EntityManager entities;

    @BeforeAll
    static void load() throws SQLException {
        PGSimpleDataSource database = TestDatabase.fresh("stories");
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            new Loading(connection).load(DemonstrationData.of(Days.TODAY, Days.ZONE, "hash"));
            connection.commit();
        }
        unit = Entities.unitOn(database);
    }

    @AfterAll
    static void close() {
        unit.close();
    }

    @BeforeEach
    void begin() {
        entities = unit.createEntityManager();
        entities.getTransaction().begin();
    }

    @AfterEach
    void undo() {
        entities.getTransaction().rollback();
        entities.close();
    }

    /** Account, child, and what the viewer sees: the gate, then how many by outcome and rule. */
    private static final List<String[]> PROMISED = List.of(
            // Amina: a school's map, where nobody outside the care team learns of the CAMHS worker
            story("demo1", "Amina Khan", OPEN + "9xR170"),
            story("demo2", "Amina Khan", OPEN + "9xR170"),
            story("demo3", "Amina Khan", OPEN + "1xR120 9xR170"),
            story("demo5", "Amina Khan", BROKER.strip()),
            story("demo6", "Amina Khan", OPEN + "9xR170"),
            story("demo14", "Amina Khan", OPEN + "9xR180"),
            story("demo29", "Amina Khan", OPEN + "9xR170"),
            story("demo4", "Amina Khan", "STUB JOIN"),
            story("demo6", "Yusuf Khan", OPEN + "3xR170"),
            story("demo1", "Yusuf Khan", "STUB JOIN"),
            // not authorised: training, agreement, code of conduct, no practitioner
            story("demo23", "Amina Khan", "NOT_FOUND"),
            story("demo24", "Callum Reid", "NOT_FOUND"),
            story("demo25", "Callum Reid", "NOT_FOUND"),
            story("demo34", "Amina Khan", "NOT_FOUND"),
            // Jayden: consent, refusal, the same care team, a justice partner, screening
            story("demo4", "Jayden Marsh", OPEN + "2xR120 1xR122 4xR170"),
            story("demo36", "Jayden Marsh", OPEN + "2xR120 1xR122 4xR170"),
            story("demo9", "Jayden Marsh", OPEN + "1xR122 4xR170"),
            story("demo17", "Jayden Marsh", OPEN + "1xR120 1xR122 4xR170"),
            story("demo37", "Jayden Marsh", OPEN + "1xR122 1xR123 4xR170"),
            story("demo13", "Jayden Marsh", OPEN + "4xR180"),
            // Rosie: the place is protected
            story("demo7", "Rosie Bell", OPEN + "6xLIMITED"),
            story("demo8", "Rosie Bell", OPEN + "2xLIMITED 4xR170"),
            story("demo15", "Rosie Bell", OPEN + "5xLIMITED 1xR120"),
            story("demo26", "Rosie Bell", "STUB JOIN"),
            // Callum: a practitioner's mark, and someone whose work has ended
            story("demo10", "Callum Reid", OPEN + "1xLIMITED 6xR170"),
            story("demo11", "Callum Reid", "STUB JOIN"),
            // Noah: holders' decisions
            story("demo27", "Noah Fletcher", BROKER + "1xR121 1xR123 4xR170"),
            story("demo28", "Noah Fletcher", BROKER + "4xR170"),
            story("demo12", "Noah Fletcher", BROKER + "1xR121 5xR180"),
            story("demo13", "Noah Fletcher", BROKER + "4xR180"),
            story("demo16", "Noah Fletcher", BROKER.strip()),
            // Ella: consent in every state, and one that excludes her school
            story("demo22", "Ella Foster", BROKER + "4xR170"),
            story("demo6", "Ella Foster", BROKER + "1xR122 4xR170"),
            // Ryan: objections, a dispute, an archive and a decision to withhold hide all but three
            story("demo33", "Ryan Tanner", OPEN + "3xR170"),
            // young adults
            story("demo18", "Marcus Grant", OPEN + "3xR170"),
            story("demo18", "Tyler Nash", "STUB JOIN"),
            // protected records
            story("demo19", "Lily Sutton", OPEN + "2xR170"),
            story("demo1", "Lily Sutton", "NOT_FOUND"),
            story("demo31", "Sofia Ionescu", OPEN + "2xR170"),
            story("demo1", "Sofia Ionescu", "NOT_FOUND"),
            story("demo31", "Hawa Diallo", OPEN + "3xR170"),
            story("demo32", "Hawa Diallo", "STUB ASK_BROKER"),
            story("demo20", "Archie Doyle", OPEN + "2xR170"),
            story("demo7", "Archie Doyle", "STUB ASK_BROKER"),
            // before birth, and a pregnant teenager
            story("demo21", "Baby Hodgson", OPEN + "2xR170"),
            story("demo21", "Chloe Hodgson", OPEN + "1xR120 2xR170"),
            story("demo22", "Chloe Hodgson", OPEN + "2xR170"),
            // an uncle
            story("demo22", "Mia Frost", "NOT_FOUND"),
            story("demo9", "Mia Frost", OPEN + "2xR170"),
            // nobody
            story("demo37", "Jude Weaver", "STUB JOIN"));

    @TestFactory
    Stream<DynamicTest> what_the_readme_promises_holds() {
        return PROMISED.stream().map(story -> DynamicTest.dynamicTest(story[0] + " and " + story[1],
                () -> assertEquals(story[2], sees(story[0], story[1]))));
    }

    @Test
    void sixty_people_are_around_kezia_and_most_are_on_the_map_of_her_social_worker() {
        OpenRecord open = (OpenRecord) open("demo37", "Kezia Campbell");
        assertTrue(open.involvements().size() >= 40, "shown: " + open.involvements().size());
    }

    @Test
    void a_join_can_be_tried_with_what_the_readme_tells() {
        UUID callum = idOf("Callum Reid");
        LocalDate born = Rows.of(entities, "select date_of_birth from person where id = cast(?1 as uuid)", callum).get(0).date("date_of_birth");
        assertEquals("03-09", born.toString().substring(5));
        wiring("demo6").get(Joining.class).join(new JoinRequest(callum, born, "NHS", "9990000042", Days.TODAY, "Height and weight"));
        entities.flush();
        entities.clear();
        assertTrue(open("demo6", "Callum Reid") instanceof OpenRecord);
        List<Notice> told = News.of(wiring("demo10"));
        assertEquals(List.of("Comfort Mensah"), told.stream().map(Notice::name).toList());
    }

    @Test
    void of_two_notices_the_lead_reads_the_one_about_somebody_who_may_be_seen() {
        List<Notice> told = wiring("demo2").get(NoticeInbox.class).unread(Locale.UK);
        assertEquals(1, told.size());
        assertEquals("Amina Khan", told.get(0).childName());
    }

    @Test
    void a_task_of_somebody_hidden_is_theirs_alone() {
        UUID amina = idOf("Amina Khan");
        for (String account : List.of("demo1", "demo2", "demo6")) {
            assertEquals(4, wiring(account).get(ChildTasks.class).of(amina, Locale.UK).open().size(), account);
        }
        assertEquals(5, wiring("demo3").get(ChildTasks.class).of(amina, Locale.UK).open().size());
        assertEquals(List.of("Prepare a report for a meeting", "Look at attendance"),
                wiring("demo1").get(MyTasks.class).pressing(Locale.UK).stream().map(TaskEntry::title).sorted(Comparator.reverseOrder()).toList());
    }

    @Test
    void aminas_timeline_tells_that_the_lead_changed() {
        List<Timeline.Event> led = wiring("demo1").get(SupportNetwork.class).timelineOf(idOf("Amina Khan"), Locale.UK).events().stream()
                .filter(event -> event.kind() == Kind.LED || event.kind() == Kind.LED_NO_LONGER).toList();
        assertEquals(List.of(Kind.LED_NO_LONGER, Kind.LED, Kind.LED), led.stream().map(Timeline.Event::kind).sorted(Comparator.reverseOrder()).toList());
        assertEquals(Set.of("Social worker", "Family support worker"), led.stream().map(event -> event.involvement().roleName()).collect(Collectors.toSet()));
        LocalDate handedOn = Days.TODAY.minusDays(210);
        assertEquals(2, led.stream().filter(event -> event.on().equals(handedOn)).count());
    }

    private static String[] story(String account, String child, String seen) {
        return new String[] {account, child, seen};
    }

    private String sees(String account, String child) {
        try {
            SharedRecord record = open(account, child);
            return record instanceof StubRecord stub ? "STUB " + stub.offer() : described((OpenRecord) record);
        } catch (ChildNotFound e) {
            return "NOT_FOUND";
        }
    }

    private static String described(OpenRecord open) {
        String people = open.involvements().stream().collect(Collectors.groupingBy(StoriesTest::ground, TreeMap::new,
                Collectors.counting())).entrySet().stream().map(entry -> entry.getValue() + "x" + entry.getKey()).collect(Collectors.joining(" "));
        return ((open.brokered() ? BROKER : OPEN) + people).strip();
    }

    private static String ground(SharedInvolvement involvement) {
        return involvement.why() == null ? involvement.outcome().name() : involvement.why().ruleId();
    }

    private SharedRecord open(String account, String child) {
        return wiring(account).get(SharedRecords.class).open(idOf(child), Action.VIEW, Locale.UK);
    }

    private UUID idOf(String child) {
        var rows = Rows.of(entities, "select c.id from child c join person p on p.id = c.id where given_name || ' ' || family_name = ?1", child);
        assertEquals(1, rows.size(), "children called " + child);
        return rows.get(0).id("id");
    }

    private Wiring wiring(String account) {
        return new Wiring(entities, Days.CLOCK).calledBy(account).with(PolicyInForce.class, Shipped.policy());
    }
}
