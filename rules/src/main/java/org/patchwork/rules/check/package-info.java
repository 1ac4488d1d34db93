/** What officers run before they publish: faults, scenarios, and decisions for a file of facts; the command line. */
package org.patchwork.rules.check;
