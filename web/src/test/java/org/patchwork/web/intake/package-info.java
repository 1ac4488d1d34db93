/** Tests of the pages of imports. */
package org.patchwork.web.intake;
