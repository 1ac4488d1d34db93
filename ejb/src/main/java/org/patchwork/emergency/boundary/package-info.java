/** Emergency access: opening, raising and ending it, its review, and what people are told of it. */
package org.patchwork.emergency.boundary;
