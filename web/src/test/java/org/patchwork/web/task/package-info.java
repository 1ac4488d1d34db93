/** Tests of the pages about tasks. */
package org.patchwork.web.task;
