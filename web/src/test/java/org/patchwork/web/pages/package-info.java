/** Tests of what lies beside the Java: pages, messages, styles. */
package org.patchwork.web.pages;
