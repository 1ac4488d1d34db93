/** Pages that protect records, name who may open them, and keep people away from them. */
package org.patchwork.web.protection;
