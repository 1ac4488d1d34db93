/** Pages of those who keep records of people: likely duplicates, merging and parting. */
package org.patchwork.web.people;
