/** How the pilot goes, in figures. */
package org.patchwork.web.measure;
