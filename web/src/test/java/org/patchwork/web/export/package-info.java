/** Tests of sheets and files that leave Patchwork. */
package org.patchwork.web.export;
