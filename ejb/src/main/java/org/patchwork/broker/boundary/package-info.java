/** What asking, answering, the desk's work and its figures offer. */
package org.patchwork.broker.boundary;
