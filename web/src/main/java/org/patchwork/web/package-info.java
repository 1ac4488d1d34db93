/** The pages of Patchwork: thin beans on the boundaries of the business components, never more. */
package org.patchwork.web;
