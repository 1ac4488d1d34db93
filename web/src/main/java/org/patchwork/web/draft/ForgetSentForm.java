package org.patchwork.web.draft;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;

/** When a form has done its work, with nothing to put right and no fault, what was kept of it is forgotten. */
public class ForgetSentForm implements PhaseListener {

    private static final long serialVersionUID = 1L;

    @Override
    public void afterPhase(PhaseEvent event) {
        FacesContext page = event.getFacesContext();
        boolean done = page.isPostback() && page.getMessageList().isEmpty()
                && !page.getExceptionHandler().getUnhandledExceptionQueuedEvents().iterator().hasNext();
        if (done) {
            CDI.current().select(SentForm.class).get().forget(page.getExternalContext().getRequestParameterValuesMap());
        }
    }

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.INVOKE_APPLICATION;
    }
}
