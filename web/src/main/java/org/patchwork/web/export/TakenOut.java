package org.patchwork.web.export;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.patchwork.platform.boundary.Csv;
import org.patchwork.web.access.SignedIn;
import org.patchwork.web.network.MapWords;
import org.patchwork.web.platform.Text;

/**
 * Tables for a spreadsheet. Who took one out, when, and until when it may be relied on stand in the last columns of every line, so that
 * a line torn out says so too and a program reads nothing but lines.
 */
@RequestScoped
public class TakenOut {

    @Inject
    private Text text;

    @Inject
    private MapWords words;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Exporting exporting;

    /** A table of such columns, named by their codes. */
    public Csv table(String... columns) {
        return new Csv().line(Stream.concat(Stream.of(columns), Stream.of("takenBy", "takenAt", "outOfDate", "note"))
                .map(column -> text.ofCode("export.csv", column)).toList());
    }

    /** Adds a line; a cell that is null is empty. */
    public void line(Csv table, List<?> cells) {
        table.line(Stream.concat(cells.stream().map(cell -> cell == null ? "" : cell), Stream.of(signedIn.getName(),
                words.moment(exporting.getAt()), exporting.getUntil(), text.of("network.supportMap.closing"))).toList());
    }
}
