/** Who works with a child and since when, that they met, what plan there is, and who is to be told of changes. */
package org.patchwork.network.entity;
