/** How people come to work with a child in Patchwork, hand that work over and lead it, and who lets them in. */
package org.patchwork.joining;
