/** Looking at a child's record by virtue of a statutory function, for a purpose and for a while. */
package org.patchwork.statutory;
