package org.patchwork.web.network;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.patchwork.network.boundary.SupportMap;
import org.patchwork.people.boundary.FamilyMember;
import org.patchwork.sharing.boundary.SharedInvolvement;

/** The support map as tables: the same people in the same order. */
@Named("supportList")
@RequestScoped
public class SupportListView extends ChildPage {

    private List<SharedInvolvement> people;
    private List<FamilyMember> family;

    @Override
    protected void loaded(SupportMap chosen) {
        people = MapFilter.people(chosen).toList();
        family = chosen.households().stream().flatMap(household -> household.members().stream()).toList();
    }

    /** Everybody who works with the family. */
    public List<SharedInvolvement> getPeople() {
        return people;
    }

    /** Relatives and carers. */
    public List<FamilyMember> getFamily() {
        return family;
    }
}
