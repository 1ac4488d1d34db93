/** Keeps decisions and safeguarding leads, and tells people when something is due. */
package org.patchwork.holder.control;
