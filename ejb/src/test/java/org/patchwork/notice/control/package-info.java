/** Tests of who is told of what, and of the mails about it. */
package org.patchwork.notice.control;
