/** Keeps tasks, decides who may know of them, reminds. */
package org.patchwork.task.control;
