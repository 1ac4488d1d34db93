/**
 * The sharing policy at work: reads the officers' tables strictly, has Drools compile what was read, and decides. The only package
 * that knows Drools; its public types do not show it.
 */
package org.patchwork.rules.engine;
