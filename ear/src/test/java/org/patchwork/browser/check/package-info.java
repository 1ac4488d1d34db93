/** The accessibility checks that every page has to pass in every state, and their canary has to fail. */
package org.patchwork.browser.check;
