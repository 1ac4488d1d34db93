/** The workbench of information-governance officers: versions of the policy, their tables, checks and approval. */
package org.patchwork.web.policy;
