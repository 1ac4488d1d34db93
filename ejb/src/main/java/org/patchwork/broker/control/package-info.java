/** Keeps messages, passes them on and back, and tends what waits too long. */
package org.patchwork.broker.control;
