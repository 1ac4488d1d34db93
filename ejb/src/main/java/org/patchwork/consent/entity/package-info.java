/** What people said about sharing that a service works with them. Sharing reads it by SQL alone. */
package org.patchwork.consent.entity;
