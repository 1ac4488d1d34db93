/** Passes messages between professionals without telling either side who the other is. */
package org.patchwork.broker;
