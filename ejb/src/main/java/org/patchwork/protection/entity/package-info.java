/** What protects records, and whom it lets in. */
package org.patchwork.protection.entity;
