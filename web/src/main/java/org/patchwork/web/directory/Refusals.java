package org.patchwork.web.directory;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.patchwork.directory.boundary.ProfileRefused;
import org.patchwork.directory.boundary.ProfileRefused.Cause;
import org.patchwork.web.platform.Problems;

/** Says at its field what is to be mended of a change of the directory. */
@RequestScoped
public class Refusals {

    private static final Map<Cause, String> FIELDS = Map.of(Cause.PHONE, "phone", Cause.SAFE_PHONE, "safe-phone", Cause.EMAIL, "email",
            Cause.AREAS, "areas", Cause.FROM, "from-day", Cause.UNTIL, "until-day", Cause.COVER, "cover");

    @Inject
    private Problems problems;

    void tell(ProfileRefused refused) {
        refused.refusals().forEach(cause -> problems.add(FIELDS.get(cause), "directory.refused." + cause));
    }
}
