/** What people are told that something waits for them. */
package org.patchwork.alert.boundary;
