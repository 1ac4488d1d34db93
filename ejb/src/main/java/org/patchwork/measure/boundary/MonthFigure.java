package org.patchwork.measure.boundary;

import java.time.YearMonth;

/**
 * One measure of one closed month.
 *
 * @param figure rounded to the nearest five, medians aside; null when it is too small to be told, or a small one could be reckoned from it
 */
public record MonthFigure(YearMonth month, Measure measure, Integer figure) {
}
