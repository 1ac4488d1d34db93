package org.patchwork.web.platform;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;

/** Puts {@link Faults} in front of the exception handler that Faces brings. */
public class FaultsFactory extends ExceptionHandlerFactory {

    /** Called by Faces with the factory that was there before. */
    public FaultsFactory(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new Faults(getWrapped().getExceptionHandler());
    }
}
