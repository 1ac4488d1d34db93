/** What other components may know of children and their families. */
package org.patchwork.people.boundary;
