/** What a decision table sees: flat, discrete, named facts of the viewer, the record and one involvement. Records and enums only. */
package org.patchwork.rules.fact;
