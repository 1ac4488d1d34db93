/** Somebody on a child's team raises attention; those who may know are told, answer and close it, by name. */
package org.patchwork.attention;
