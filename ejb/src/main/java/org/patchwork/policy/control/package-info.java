/** Keeps the versions, and the one in force on this node. */
package org.patchwork.policy.control;
