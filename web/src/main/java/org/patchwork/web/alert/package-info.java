/** What waits for the person who is signed in, and the page that deals with each. */
package org.patchwork.web.alert;
