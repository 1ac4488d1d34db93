package org.patchwork.web.intake;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.patchwork.intake.boundary.SameNumber;
import org.patchwork.intake.boundary.SameNumbers;

/** Records that have a number in common since a file came in. */
@Named("sameNumbers")
@RequestScoped
public class SameNumbersView {

    @EJB
    private SameNumbers numbers;

    private List<SameNumber> list;

    public void load() {
        list = numbers.list();
    }

    public List<SameNumber> getList() {
        return list;
    }
}
