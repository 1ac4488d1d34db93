package org.patchwork.browser.check;

import com.microsoft.playwright.Page;
import java.util.List;

/** One of the accessibility checks, made of a page as it stands. */
@FunctionalInterface
public interface Check {

    /** @return what is wrong, a sentence each; empty when nothing is */
    List<String> faultsOf(Page page);
}
