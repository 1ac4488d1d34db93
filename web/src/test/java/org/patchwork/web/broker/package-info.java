/** Tests of the relay's pages, as far as they need no server. */
package org.patchwork.web.broker;
