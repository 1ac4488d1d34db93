/** News about one's cases, and when one is mailed about it. */
package org.patchwork.web.notice;
