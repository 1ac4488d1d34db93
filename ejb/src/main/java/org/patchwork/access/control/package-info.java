/** Accounts, passwords and sign-in. */
package org.patchwork.access.control;
