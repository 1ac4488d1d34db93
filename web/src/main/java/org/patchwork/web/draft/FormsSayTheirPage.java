package org.patchwork.web.draft;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;

/** Writes into each form, beside its state, which page it is on. */
public class FormsSayTheirPage extends ViewHandlerWrapper {

    /** Called by Faces with the handler that was there before. */
    public FormsSayTheirPage(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void writeState(FacesContext context) throws IOException {
        getWrapped().writeState(context);
        String sealed = CDI.current().select(FormPage.class).get().getSealed();
        if (!sealed.isEmpty() && !context.getPartialViewContext().isAjaxRequest()) {
            ResponseWriter writer = context.getResponseWriter();
            writer.startElement("input", null);
            writer.writeAttribute("type", "hidden", null);
            writer.writeAttribute("name", FormPage.FIELD, null);
            writer.writeAttribute("value", sealed, null);
            writer.endElement("input");
        }
    }
}
