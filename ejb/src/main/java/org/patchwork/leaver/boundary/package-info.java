/** What a manager does when somebody leaves. */
package org.patchwork.leaver.boundary;
