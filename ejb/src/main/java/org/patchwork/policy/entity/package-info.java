/** A version of the policy and a service hidden in an emergency, with the rules of their lives. */
package org.patchwork.policy.entity;
