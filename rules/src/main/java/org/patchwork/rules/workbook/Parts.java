package org.patchwork.rules.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which file within the workbook is what: its content types and its relationships. */
final class Parts {

    /** Ends the type of every relationship, transitional or strict. */
    private static final String WORKBOOK = "/officeDocument";
    static final String WORKSHEET = "/worksheet";
    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final String PLAIN_WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    private final Archive archive;
    private final Map<String, String> types = new LinkedHashMap<>();
    private final String workbook;
    private final Map<String, Relationship> related;

    /** One part's link to another. */
    record Relationship(String id, String type, String target, boolean external) {
    }

    Parts(Archive archive) throws Unusable {
        this.archive = archive;
        contentTypes();
        this.workbook = relationships("").values().stream().filter(link -> link.type().endsWith(WORKBOOK) && !link.external())
                .findFirst().orElseThrow(() -> new Unusable("file.not-a-workbook")).target();
        this.related = relationships(workbook);
        String type = typeOf(workbook);
        if (type.contains("macroEnabled") || type.contains("vbaProject")) {
            throw new Unusable("file.macros");
        }
        if (type.contains("sheet.binary")) {
            throw new Unusable("file.binary-workbook");
        }
        if (!type.equals(PLAIN_WORKBOOK)) {
            throw new Unusable("file.not-a-workbook");
        }
    }

    private void contentTypes() throws Unusable {
        byte[] content = archive.find(CONTENT_TYPES).orElseThrow(() -> new Unusable("file.not-a-workbook"));
        try (Xml xml = new Xml(CONTENT_TYPES, content, Xml.CONTENT_TYPES)) {
            xml.root("Types");
            while (xml.child(1)) {
                String key = xml.name().equals("Override") ? xml.attribute("PartName") : "." + xml.attribute("Extension");
                if (types.put(Archive.folded(key), xml.attribute("ContentType")) != null) {
                    throw new Unusable("file.entries", key);
                }
            }
        }
    }

    private String typeOf(String part) {
        String own = types.get("/" + Archive.folded(part));
        return own != null ? own : types.getOrDefault(Archive.folded(part.substring(Math.max(0, part.lastIndexOf('.')))), "");
    }

    /** The links of a part by their ids; of the whole file when the part is empty. */
    Map<String, Relationship> relationships(String part) throws Unusable {
        int slash = part.lastIndexOf('/') + 1;
        String name = part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
        Map<String, Relationship> found = new LinkedHashMap<>();
        Optional<byte[]> content = archive.find(name);
        if (content.isEmpty()) {
            return found;
        }
        try (Xml xml = new Xml(name, content.get(), Xml.RELATIONSHIPS)) {
            xml.root("Relationships");
            while (xml.child(1)) {
                boolean external = xml.attribute("TargetMode").equals("External");
                String target = external ? xml.attribute("Target") : resolved(part.substring(0, slash), xml.attribute("Target"));
                if (found.put(xml.attribute("Id"), new Relationship(xml.attribute("Id"), xml.attribute("Type"), target, external)) != null) {
                    throw new Unusable("file.entries", name);
                }
            }
        }
        return found;
    }

    /** Targets are relative to their part, or begin with a slash, as LibreOffice and some versions of Excel write them. */
    private static String resolved(String folder, String target) throws Unusable {
        List<String> steps = new ArrayList<>();
        for (String step : ((target.startsWith("/") ? "" : folder) + target).split("/")) {
            if (step.equals("..")) {
                if (steps.isEmpty()) {
                    throw new Unusable("file.entries", target);
                }
                steps.remove(steps.size() - 1);
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.add(step);
            }
        }
        return String.join("/", steps);
    }

    String workbook() {
        return workbook;
    }

    /** The links of the workbook's own part. */
    Map<String, Relationship> ofWorkbook() {
        return related;
    }

    /** The only part of that kind that the workbook links to; empty when it has none. */
    Optional<String> only(String kind) throws Unusable {
        List<String> targets = related.values().stream().filter(link -> link.type().endsWith(kind) && !link.external())
                .map(Relationship::target).toList();
        if (targets.size() > 1) {
            throw new Unusable("file.entries", kind);
        }
        return targets.stream().findFirst();
    }
}
