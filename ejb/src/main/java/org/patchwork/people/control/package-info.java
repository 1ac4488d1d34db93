/** Queries on people, households and relationships. */
package org.patchwork.people.control;
