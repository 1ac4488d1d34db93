/** News for the person who is signed in, and when they are mailed about it. */
package org.patchwork.notice.boundary;
