/** Safeguarding leads decide on sharing what their service holds. */
package org.patchwork.holder;
