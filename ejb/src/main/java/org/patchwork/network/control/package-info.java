/** Drawing the network: what is shown where and in which order, from what sharing has let through. */
package org.patchwork.network.control;
