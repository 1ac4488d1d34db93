/** Tests of several servers that are one to the people who use them. */
package org.patchwork.cluster;
