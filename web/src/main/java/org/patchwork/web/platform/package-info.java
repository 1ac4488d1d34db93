/** What every page shares and no component owns: text, response headers, faults, asset addresses. */
package org.patchwork.web.platform;
