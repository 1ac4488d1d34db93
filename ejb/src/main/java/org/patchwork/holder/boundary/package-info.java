/** What safeguarding leads, their managers and information governance ask about decisions to share. */
package org.patchwork.holder.boundary;
