/** Pages about tasks, and the calendar of one's own. */
package org.patchwork.web.task;
