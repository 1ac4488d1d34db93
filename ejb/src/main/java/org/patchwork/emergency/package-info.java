/**
 * Breaking the glass (sharing policy, section 5): who opens a record in an emergency and why, how it ends, and how every one of them is
 * reviewed. What it shows is the policy's to say.
 */
package org.patchwork.emergency;
