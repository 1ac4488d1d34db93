/**
 * Tests in a real browser against the running portal, and what they stand on: {@code BrowserTest} opens windows,
 * a {@code Window} is one visitor's window and everything it complained of, a {@code ...Page} knows one page.
 */
package org.patchwork.browser;
