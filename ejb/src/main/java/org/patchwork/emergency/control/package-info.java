/** Keeps emergencies, counts repeats and tells when a review is overdue. */
package org.patchwork.emergency.control;
