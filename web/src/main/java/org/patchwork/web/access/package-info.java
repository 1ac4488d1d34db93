/** Signing in and out, the code of conduct, and who is here. */
package org.patchwork.web.access;
