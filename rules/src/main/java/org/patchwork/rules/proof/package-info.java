/** Proves what a policy can and cannot do over every combination of facts; the only code that knows LogicNG. Says nothing in words. */
package org.patchwork.rules.proof;
