/** Attention as it is kept, and whom it is told. */
package org.patchwork.attention.control;
