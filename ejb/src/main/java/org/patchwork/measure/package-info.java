/** How the pilot goes, in figures of closed months, from which nothing can be learned of any child. */
package org.patchwork.measure;
