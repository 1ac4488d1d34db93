/** Children, relatives, households, identifiers and relationships. */
package org.patchwork.people.entity;
