/** Pages about inviting, vetting, agreements, handing over and leading. */
package org.patchwork.web.joining;
