/** Objections and disputes as they are kept. */
package org.patchwork.objection.entity;
