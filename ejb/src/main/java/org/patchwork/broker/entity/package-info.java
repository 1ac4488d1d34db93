/** Messages and where they went. */
package org.patchwork.broker.entity;
