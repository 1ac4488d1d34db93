package org.patchwork.demonstration.control;

import java.time.LocalDate;
import java.time.ZoneId;

/** The whole demonstration: the cases of the accounts, and a crowd of families around them. */
final class DemonstrationData {

    static final int CHILDREN = 2350;

    private DemonstrationData() {
    }

    /** @return the same rows for the same day and hash */
    static Dataset of(LocalDate today, ZoneId zone, String passwordHash) {
        Dataset data = new Dataset();
        Dice dice = new Dice();
        Names names = new Names();
        Places places = new Places();
        Agencies agencies = new Agencies(data, dice, names, today);
        Roster roster = agencies.found();
        Work work = new Work(data, dice, today, zone);
        new Accounts(data, dice, roster).open(passwordHash, work.moment(30));
        agencies.write();
        People people = new People(data, dice, places, today);
        Agreements agreements = new Agreements(data, dice, work, today);
        Caseloads caseloads = new Caseloads(dice, roster, work, agreements);
        int made = new Cases(dice, names, people, roster, work, agreements, caseloads, new Tasks(data, work, today), today).play();
        Families families = new Families(dice, names, places, people);
        while (made < CHILDREN) {
            for (Child child : families.next(CHILDREN - made)) {
                caseloads.support(child);
                made++;
            }
        }
        new Desks(data, dice, today).open(passwordHash, work.moment(30));
        new Pilot(data, today, zone).run(passwordHash, today.minusDays(30).atStartOfDay(zone).toInstant());
        return data;
    }
}
