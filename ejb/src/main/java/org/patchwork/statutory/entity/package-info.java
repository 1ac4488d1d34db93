/** Statutory access as it is kept. */
package org.patchwork.statutory.entity;
