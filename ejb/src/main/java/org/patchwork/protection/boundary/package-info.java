/** What pages ask of protection: asking for it, ending it, who is named, and who must stay away. */
package org.patchwork.protection.boundary;
