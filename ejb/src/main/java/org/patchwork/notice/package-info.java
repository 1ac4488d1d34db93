/** What happens on cases, and who is told of it: the rules say to whom, and the sharing policy whether each of them may know. */
package org.patchwork.notice;
