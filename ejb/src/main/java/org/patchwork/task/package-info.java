/** Tasks: what practitioners around a child ask each other to do, and when it is due. */
package org.patchwork.task;
