/** Records that a child's whole record is protected, who is named on it, and who must stay away from it. Decides nothing. */
package org.patchwork.protection;
