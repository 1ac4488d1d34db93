/** Keeps marks, disputes and objections, and what they restrict. */
package org.patchwork.objection.control;
