/** The pages on which a manager records that somebody leaves, and hands their work over. */
package org.patchwork.web.leaver;
