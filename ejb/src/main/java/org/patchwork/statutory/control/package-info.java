/** Keeps statutory access, and warns before it ends. */
package org.patchwork.statutory.control;
