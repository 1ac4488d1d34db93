/** The pages of emergency access: opening and raising it, what people are told, and its review. */
package org.patchwork.web.emergency;
