/** Accounts and failed sign-ins. */
package org.patchwork.access.entity;
