/** What the decision tables say: gate, outcome, obligations and where each comes from. Records and enums only. */
package org.patchwork.rules.outcome;
