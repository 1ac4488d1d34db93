/** Keeps what people are told. */
package org.patchwork.alert.control;
