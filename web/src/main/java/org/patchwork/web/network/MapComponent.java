package org.patchwork.web.network;

import jakarta.faces.event.BehaviorEvent;
import java.util.Map;
import org.primefaces.component.organigram.OrganigramBase;

/**
 * What {@code p:organigram} makes in Patchwork. PrimeFaces' own class brings jQuery, its mouse-only script
 * and its style by annotation to every page that holds one; this one, beside it, brings nothing.
 */
public class MapComponent extends OrganigramBase {

    @Override
    public Map<String, Class<? extends BehaviorEvent>> getBehaviorEventMapping() {
        return Map.of();
    }
}
