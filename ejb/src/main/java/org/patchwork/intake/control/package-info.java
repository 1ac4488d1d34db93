/** Reading and checking files, matching their rows, and carrying them out in batches. */
package org.patchwork.intake.control;
