/** What leaves Patchwork: who, when and until when on every sheet and in every file, and any sheet to print as a tagged PDF. */
package org.patchwork.web.export;
