/** What runs before and beneath the components: migrations first, then the one clock. */
package org.patchwork.platform.control;
