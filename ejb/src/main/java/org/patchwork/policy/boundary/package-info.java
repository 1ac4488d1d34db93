/** What officers do with the policy: draft, submit, approve, roll back, hide a service; and what this node obeys. */
package org.patchwork.policy.boundary;
