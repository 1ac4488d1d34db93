package org.patchwork.rules.workbook;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * One XML file of a workbook as a stream of elements. UTF-8 alone; no document type, so no entities and nothing fetched from anywhere.
 * Elements of namespaces that are not asked for are passed over with all they hold.
 */
final class Xml implements AutoCloseable {

    /** The cells' own: as Excel and LibreOffice write it, and as Excel's "Strict Open XML" does. */
    static final Set<String> SHEETS = Set.of("http://schemas.openxmlformats.org/spreadsheetml/2006/main",
            "http://purl.oclc.org/ooxml/spreadsheetml/main");
    static final Set<String> RELATIONSHIPS = Set.of("http://schemas.openxmlformats.org/package/2006/relationships");
    static final Set<String> CONTENT_TYPES = Set.of("http://schemas.openxmlformats.org/package/2006/content-types");
    private static final Set<String> IDS = Set.of("http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            "http://purl.oclc.org/ooxml/officeDocument/relationships");
    private static final int DEEPEST = 100;
    private static final XMLInputFactory FACTORY = factory();
    private final String part;
    private final Set<String> namespaces;
    private final XMLStreamReader reader;
    private int depth;

    private static XMLInputFactory factory() {
        // The JDK's own, whatever else the server offers: what is refused must not depend on where we run.
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is fetched");
        });
        return factory;
    }

    Xml(String part, byte[] content, Set<String> namespaces) throws Unusable {
        this.part = part;
        this.namespaces = namespaces;
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
            synchronized (FACTORY) {
                this.reader = FACTORY.createXMLStreamReader(new ByteArrayInputStream(content), StandardCharsets.UTF_8.name());
            }
        } catch (XMLStreamException | CharacterCodingException | RuntimeException damaged) {
            throw damaged();
        }
    }

    Unusable damaged() {
        return new Unusable("file.damaged", part);
    }

    private int next() throws Unusable {
        try {
            int event = reader.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE || event == XMLStreamConstants.ENTITY_DECLARATION) {
                throw new Unusable("file.entity", part);
            }
            if (event == XMLStreamConstants.START_ELEMENT && ++depth > DEEPEST) {
                throw damaged();
            }
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
            return event;
        } catch (XMLStreamException | RuntimeException damaged) {
            // The parser's own limits and a few of its faults come as runtime exceptions.
            throw damaged();
        }
    }

    /** Goes to the outermost element, which must have that name. */
    void root(String name) throws Unusable {
        while (next() != XMLStreamConstants.START_ELEMENT) {
            continue;
        }
        if (!ours() || !name().equals(name)) {
            throw damaged();
        }
    }

    private boolean ours() {
        return reader.getNamespaceURI() != null && namespaces.contains(reader.getNamespaceURI());
    }

    /** How deep the current element stands; to be given to {@link #child}. */
    int depth() {
        return depth;
    }

    /** Goes to the next child of the element at that depth, past what the current one holds; false after the last. */
    boolean child(int parent) throws Unusable {
        while (depth >= parent) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT && depth == parent + 1 && ours()) {
                return true;
            }
            if (event == XMLStreamConstants.END_DOCUMENT) {
                throw damaged();
            }
        }
        return false;
    }

    String name() {
        return reader.getLocalName();
    }

    /** An attribute without namespace; empty when it is not there. */
    String attribute(String name) {
        String value = reader.getAttributeValue(null, name);
        if (value == null) {
            value = reader.getAttributeValue("", name);
        }
        return value == null ? "" : value;
    }

    /** The attribute that refers to another part. */
    String id() {
        return IDS.stream().map(namespace -> reader.getAttributeValue(namespace, "id")).filter(value -> value != null).findFirst().orElse("");
    }

    boolean flag(String name) {
        return Set.of("1", "true", "on").contains(attribute(name));
    }

    /** The text of the current element, which ends with it and holds no element; null when it is longer than that. */
    String text(int longest) throws Unusable {
        StringBuilder text = new StringBuilder();
        boolean tooLong = false;
        for (int event = next(); event != XMLStreamConstants.END_ELEMENT; event = next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                throw damaged();
            }
            if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA || event == XMLStreamConstants.SPACE) {
                tooLong |= text.length() + reader.getTextLength() > longest;
                text.append(reader.getTextCharacters(), reader.getTextStart(), tooLong ? 0 : reader.getTextLength());
            }
        }
        return tooLong ? null : text.toString();
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (XMLStreamException unimportant) {
            throw new IllegalStateException("Closing what reads from memory", unimportant);
        }
    }
}
