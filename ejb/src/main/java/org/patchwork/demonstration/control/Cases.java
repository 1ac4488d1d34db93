package org.patchwork.demonstration.control;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Plays the list of cases that the demonstration accounts walk through. */
final class Cases {

    private final Dice dice;
    private final Names names;
    private final People people;
    private final Roster roster;
    private final Work work;
    private final Agreements agreements;
    private final Caseloads caseloads;
    private final Tasks tasks;
    private final LocalDate today;
    private final Map<String, Child> children = new HashMap<>();
    private final Map<String, UUID> homes = new HashMap<>();
    private final Map<String, UUID> relatives = new HashMap<>();
    private final Map<String, Involved> involved = new HashMap<>();

    Cases(Dice dice, Names names, People people, Roster roster, Work work, Agreements agreements, Caseloads caseloads,
          Tasks tasks, LocalDate today) {
        this.dice = dice;
        this.names = names;
        this.people = people;
        this.roster = roster;
        this.work = work;
        this.agreements = agreements;
        this.caseloads = caseloads;
        this.tasks = tasks;
        this.today = today;
    }

    /** @return how many children were made */
    int play() {
        for (List<String> line : Lines.of("cases.txt")) {
            try {
                play(line);
            } catch (RuntimeException e) {
                throw new IllegalStateException("in cases.txt: " + String.join("|", line), e);
            }
        }
        return children.size();
    }

    private void play(List<String> line) {
        String key = line.get(1);
        if (line.get(0).equals("child")) {
            child(key, line);
            return;
        }
        Child child = children.get(key);
        switch (line.get(0)) {
            case "relative" -> relative(key, child, line);
            case "record" -> children.put(line.get(2), people.recordOf(relatives.get(line.get(2)), child.area()));
            case "kin" -> people.relate(who(line.get(2)), line.get(3), child.id(), Options.of(line, 4).get("pr", "NONE"));
            case "works" -> works(key, child, line);
            case "consent" -> consent(about(key, line), line);
            case "decision" -> {
                Options when = Options.of(line, 4);
                agreements.decision(about(key, line), line.get(3), when.days("decided"), when.days("review"));
            }
            case "asked" -> agreements.asked(about(key, line), Integer.parseInt(line.get(3)));
            case "attention" -> work.attend(about(key, line), line.get(3), line.get(4), Integer.parseInt(line.get(5)), Options.of(line, 6));
            case "objection" -> agreements.objection(about(key, line), line.get(3));
            case "conflict" -> agreements.conflict(roster.find(line.get(2)), child, line.get(3));
            case "protected" -> {
                Options when = Options.of(line, 5);
                agreements.protect(line.get(2), child, line.get(3), line.get(4), when.days("asked"), when.days("review"));
            }
            case "allowed" -> agreements.allow(roster.find(line.get(2)), child, line.get(3));
            case "statutory" -> agreements.statute(roster.find(line.get(2)), child, line.get(3), line.get(4), Integer.parseInt(line.get(5)));
            case "crowd" -> caseloads.crowd(child, knownTo(key), Integer.parseInt(line.get(2)));
            case "told" -> work.tell(roster.find(line.get(2)), involved.get(key + " " + line.get(3)), line.get(4), Integer.parseInt(line.get(5)));
            case "task" -> tasks.ask(about(key, line), involved.get(key + " " + line.get(3)), line.get(4), line.get(5), Options.of(line, 6));
            default -> throw new IllegalStateException("unknown word");
        }
    }

    private void child(String key, List<String> line) {
        Options options = Options.of(line, 5);
        String[] name = line.get(2).split(" ");
        people.reserve(name[0], name[1]);
        String area = options.get("area", "Northgate");
        Child child = switch (line.get(4)) {
            case "unborn" -> people.unborn(names.unborn(), name[1], area);
            case "died" -> people.dead(name[0], name[1], area);
            default -> people.child(name[0], name[1], area, born(Integer.parseInt(line.get(4)), options.get("born", "01-01")),
                    options.get("protection", "NONE"), options.has("stay"));
        };
        children.put(key, child);
        if (!child.unborn() && !child.dead()) {
            homes.put(key, people.household(area));
            people.live(child.id(), homes.get(key));
        }
        if (options.has("plan")) {
            work.plan(child, options.get("plan", ""), 200);
        }
        if (options.has("authority")) {
            people.answerable(child, options.get("authority", ""));
        }
        if (options.has("competence")) {
            people.assess(child, options.get("competence", ""), null);
        }
    }

    private LocalDate born(int age, String birthday) {
        LocalDate thisYear = MonthDay.parse("--" + birthday).atYear(today.getYear());
        return thisYear.isAfter(today) ? thisYear.minusYears(age + 1L) : thisYear.minusYears(age);
    }

    private void relative(String key, Child child, List<String> line) {
        Options options = Options.of(line, 5);
        String[] name = line.get(2).split(" ");
        UUID relative = people.relative(name[0], name[1], people.bornYearsAgo(Integer.parseInt(line.get(4))));
        people.relate(relative, line.get(3), child.id(), options.get("pr", "NONE"));
        if (options.has("home")) {
            people.live(relative, homes.computeIfAbsent(key, home -> people.household(child.area())));
        }
        relatives.put(options.get("key", ""), relative);
        if (line.get(3).equals("MOTHER")) {
            children.put(key, child.of(relative));
        }
    }

    private UUID who(String key) {
        return relatives.containsKey(key) ? relatives.get(key) : children.get(key).id();
    }

    private void works(String key, Child child, List<String> line) {
        Options options = Options.of(line, 3);
        Involved one = new Involved(dice.id(), child, roster.find(line.get(2)), options.days("since"));
        one.ended = options.days("ended");
        options.list("seen").forEach(days -> one.seen.add(Integer.valueOf(days)));
        one.subject = options.get("subject", "CHILD");
        one.subjectPerson = options.has("of") ? relatives.get(options.get("of", "")) : null;
        one.relevant = !options.has("irrelevant");
        one.core = options.has("core");
        one.lead = options.has("lead");
        one.led = options.has("led");
        one.mark = options.has("mark");
        one.invited = options.has("invited");
        one.disputed = options.has("disputed");
        one.unanswered = options.has("unanswered");
        one.raised = options.get("raised", null);
        work.write(one);
        involved.put(key + " " + line.get(2), one);
    }

    private void consent(Involved about, List<String> line) {
        Options options = Options.of(line, 5);
        agreements.consent(about, line.get(3), line.get(4), options.days("from"), options.days("to"), options.get("scope", "ALL"),
                options.list("organisations").stream().map(who -> roster.find(who).organisationId).toList(), options.list("roles"));
    }

    private Involved about(String key, List<String> line) {
        Involved about = involved.get(key + " " + line.get(2));
        if (about == null) {
            throw new IllegalStateException("does not work there");
        }
        return about;
    }

    private Set<UUID> knownTo(String key) {
        Set<UUID> known = new HashSet<>();
        involved.forEach((who, one) -> {
            if (who.startsWith(key + " ")) {
                known.add(one.worker.id);
            }
        });
        return known;
    }
}
