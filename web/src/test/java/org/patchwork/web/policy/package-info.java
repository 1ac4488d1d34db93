/** Tests of the workbench's own logic. */
package org.patchwork.web.policy;
