/** Marking, disputing and objecting to involvements, and deciding about it. */
package org.patchwork.objection.boundary;
