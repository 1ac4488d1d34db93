/** Tells people that something waits for them, without saying about whom. */
package org.patchwork.alert;
