/** What a service decides on sharing what it holds. */
package org.patchwork.holder.entity;
