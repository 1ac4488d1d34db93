/** The pages about one's children: home, search, joining and leaving, the support map, its list, timeline and print. */
package org.patchwork.web.network;
