/** Tests of the pages about children, without a server. */
package org.patchwork.web.network;
