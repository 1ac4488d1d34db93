/** What people think of the portal's pages, and what the project team makes of it; never about a child. */
package org.patchwork.feedback;
