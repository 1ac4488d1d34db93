/** Tests that hold the layout of the code; this module sees every class. */
package org.patchwork.web.architecture;
