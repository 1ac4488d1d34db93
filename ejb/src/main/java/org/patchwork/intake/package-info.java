/** Files that managers bring in: children, practitioners and involvements, checked, tried and then taken over. */
package org.patchwork.intake;
