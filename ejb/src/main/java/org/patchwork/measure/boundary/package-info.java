/** Reading the measures, and saying how long the way to the first contact took. */
package org.patchwork.measure.boundary;
