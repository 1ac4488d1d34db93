/** A task and how it moves from being asked to being done. */
package org.patchwork.task.entity;
