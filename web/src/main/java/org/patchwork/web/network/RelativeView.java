package org.patchwork.web.network;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** One of a family: what they are to the others, and what may have changed. */
@Named("relative")
@RequestScoped
public class RelativeView extends FamilyFormPage {
}
