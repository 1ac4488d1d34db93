/** Pages about statutory access. */
package org.patchwork.web.statutory;
