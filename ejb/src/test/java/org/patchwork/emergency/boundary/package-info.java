/** Tests of emergency access, its property and its review. */
package org.patchwork.emergency.boundary;
