/** Shuts leavers out and lists what they leave behind. */
package org.patchwork.leaver.control;
