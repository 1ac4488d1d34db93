/** Tests of the pages on which services decide. */
package org.patchwork.web.holder;
