/** Pages on which services decide on sharing what they hold. */
package org.patchwork.web.holder;
