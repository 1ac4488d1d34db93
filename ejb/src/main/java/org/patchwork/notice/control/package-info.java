/** Keeps what happens, decides for each recipient and writes to them. */
package org.patchwork.notice.control;
