/** Reckons the measures of a month once, and keeps what may be told of them. */
package org.patchwork.measure.control;
