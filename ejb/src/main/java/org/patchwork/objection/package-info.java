/** What practitioners and families say against an involvement being shown: marks, disputes and objections. */
package org.patchwork.objection;
