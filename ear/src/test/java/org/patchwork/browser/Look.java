package org.patchwork.browser;

import com.microsoft.playwright.options.ColorScheme;
import java.util.stream.Stream;

/** How a visitor sees the portal: on what width, in what colours. */
public enum Look {

    DESK(1280, 800, ColorScheme.LIGHT),
    DESK_DARK(1280, 800, ColorScheme.DARK),
    PHONE(320, 568, ColorScheme.LIGHT),
    PHONE_DARK(320, 568, ColorScheme.DARK),
    /** 1280 x 1024 at 400 %. */
    ZOOMED(320, 256, ColorScheme.LIGHT);

    private final int width;
    private final int height;
    private final ColorScheme colours;

    Look(int width, int height, ColorScheme colours) {
        this.width = width;
        this.height = height;
        this.colours = colours;
    }

    /** CSS pixels. */
    public int width() {
        return width;
    }

    /** CSS pixels. */
    public int height() {
        return height;
    }

    ColorScheme colours() {
        return colours;
    }

    /** Those in which the front door is looked at; for {@code @MethodSource}. */
    static Stream<Look> all() {
        return Stream.of(DESK, DESK_DARK, PHONE, PHONE_DARK);
    }

    /** The same width in dark colours. */
    Look dark() {
        return this == DESK ? DESK_DARK : PHONE_DARK;
    }
}
