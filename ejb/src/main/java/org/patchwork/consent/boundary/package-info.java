/** What pages ask of consent: to keep what was said, to find what runs out, and to keep who is competent. */
package org.patchwork.consent.boundary;
