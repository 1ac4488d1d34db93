/** Pages of the relay: asking through the broker, answering, the desk's work, its numbers and reply times. */
package org.patchwork.web.broker;
