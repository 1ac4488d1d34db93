/** Technical ground that every component stands on: the clock, migrations, column converters. It knows no component. */
package org.patchwork.platform;
