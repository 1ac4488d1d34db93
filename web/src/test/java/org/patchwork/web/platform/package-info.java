/** Tests of what every page shares. */
package org.patchwork.web.platform;
