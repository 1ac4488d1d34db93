/** Facts from what is stored, the decision, and carrying it out. The only readers of involvements for a viewer. */
package org.patchwork.sharing.control;
