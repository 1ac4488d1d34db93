/** Each kind of alert has its words and its page. */
package org.patchwork.web.alert;
