/** Practitioners who leave: out at once everywhere, their work handed over, those who work with them told. */
package org.patchwork.leaver;
