package org.patchwork.rules.workbook;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a workbook holds besides cells: refused is all that could act, take data from elsewhere, or put something in force unseen. Comments,
 * links in cells, looks, print settings and the like are never opened, and no fault.
 */
final class Contents {

    private static final Map<String, String> REFUSED_FILES = new LinkedHashMap<>();
    private static final Map<String, String> REFUSED_LINKS = new LinkedHashMap<>();
    private static final String HYPERLINK = "/hyperlink";
    /** Names that spreadsheets give of themselves, such as that of the print area. */
    private static final String BUILT_IN_NAME = "_xlnm.";
    private final Archive archive;
    private final Parts parts;
    private final WorkbookFaults faults;
    /** The part of each sheet by the sheet's name, in order; empty for one that is no sheet of cells. */
    private final Map<String, String> sheets = new LinkedHashMap<>();
    private final Set<String> hidden = new HashSet<>();
    private boolean countsDaysFrom1904;

    static {
        List.of("vbaproject", "/macrosheets/", "/dialogsheets/").forEach(file -> REFUSED_FILES.put(file, "file.macros"));
        List.of("/externallinks/", "/connections.xml", "/querytables/", "/pivotcache/", "/model/").forEach(file -> REFUSED_FILES.put(file, "file.links"));
        List.of("/embeddings/", "/activex/", "/ctrlprops/").forEach(file -> REFUSED_FILES.put(file, "file.objects"));
        List.of("/vbaProject", "/xlMacrosheet", "/xlIntlMacrosheet").forEach(type -> REFUSED_LINKS.put(type, "file.macros"));
        List.of("/externalLink", "/externalLinkPath", "/connections", "/queryTable", "/pivotTable", "/pivotCacheDefinition", "/attachedTemplate")
                .forEach(type -> REFUSED_LINKS.put(type, "file.links"));
        List.of("/oleObject", "/package", "/control", "/ctrlProp", "/activeXControlBinary", "/frame", "/subDocument")
                .forEach(type -> REFUSED_LINKS.put(type, "file.objects"));
    }

    Contents(Archive archive, WorkbookFaults faults) throws Unusable {
        this.archive = archive;
        this.faults = faults;
        files();
        if (!faults.none()) {
            this.parts = null;
            return;
        }
        this.parts = new Parts(archive);
        links(parts.relationships(""));
        links(parts.ofWorkbook());
        workbook();
    }

    private void files() {
        Set<String> told = new HashSet<>();
        for (String name : archive.names()) {
            REFUSED_FILES.forEach((part, key) -> {
                if (("/" + name).contains(part) && told.add(key)) {
                    faults.file(key, name);
                }
            });
        }
    }

    private void links(Map<String, Parts.Relationship> links) {
        for (Parts.Relationship link : links.values()) {
            String kind = link.type().substring(Math.max(0, link.type().lastIndexOf('/')));
            if (REFUSED_LINKS.containsKey(kind)) {
                faults.file(REFUSED_LINKS.get(kind), kind.substring(1));
            } else if (link.external() && !kind.equals(HYPERLINK)) {
                faults.file("file.links", link.target());
            }
        }
    }

    private void workbook() throws Unusable {
        try (Xml xml = new Xml(parts.workbook(), archive.get(parts.workbook()), Xml.SHEETS)) {
            xml.root("workbook");
            while (xml.child(1)) {
                switch (xml.name()) {
                    case "workbookPr" -> countsDaysFrom1904 = xml.flag("date1904");
                    case "sheets" -> sheets(xml);
                    case "definedNames" -> names(xml);
                    case "externalReferences" -> faults.file("file.links", xml.name());
                    default -> { }
                }
            }
        }
    }

    private void names(Xml xml) throws Unusable {
        while (xml.child(2)) {
            if (!xml.attribute("name").startsWith(BUILT_IN_NAME)) {
                faults.file("file.names", xml.attribute("name"));
            }
        }
    }

    private void sheets(Xml xml) throws Unusable {
        if (!sheets.isEmpty()) {
            throw xml.damaged();
        }
        Set<String> names = new HashSet<>();
        while (xml.child(2)) {
            String name = xml.attribute("name");
            if (!names.add(SheetNames.folded(name))) {
                faults.sheet(name, "sheet.twice");
                continue;
            }
            if (names.size() > WorkbookLimits.SHEETS) {
                throw new Unusable("file.sheets", WorkbookLimits.SHEETS);
            }
            if (!List.of("", "visible").contains(xml.attribute("state"))) {
                hidden.add(name);
            }
            sheet(name, parts.ofWorkbook().get(xml.id()));
        }
    }

    private void sheet(String name, Parts.Relationship link) throws Unusable {
        if (link == null || link.external() || sheets.containsValue(link.target())) {
            throw new Unusable("file.damaged", name);
        }
        if (!link.type().endsWith(Parts.WORKSHEET)) {
            faults.sheet(name, "sheet.kind");
        } else {
            sheets.put(name, link.target());
            links(parts.relationships(link.target()));
        }
    }

    /** The part of each sheet of cells by the sheet's name, in order. */
    Map<String, String> sheets() {
        return sheets;
    }

    boolean hidden(String sheet) {
        return hidden.contains(sheet);
    }

    /** Whether its dates are numbers of days since 1904 instead of 1900, as on old Macintoshes. */
    boolean countsDaysFrom1904() {
        return countsDaysFrom1904;
    }

    Parts parts() {
        return parts;
    }
}
