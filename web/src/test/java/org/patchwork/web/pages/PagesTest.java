package org.patchwork.web.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Pages parse, carry no words of their own, no style and no script but the module's own files. */
class PagesTest {

    /** Attributes whose value a person reads or hears. */
    private static final Set<String> READ = Set.of("alt", "title", "placeholder", "aria-label", "value", "label", "itemLabel", "requiredMessage");
    private static final Set<String> CONTROL_VALUES = Set.of("param", "viewParam", "viewAction", "selectItem", "input", "option", "button", "organigram");
    /** Of f:viewAction: a condition and no script. */
    private static final String ON_POSTBACK = "onPostback";
    private static final int LONGEST = 100;
    private static final Pattern NAMED = Pattern.compile("@Named\\(\"([a-zA-Z]+)\"\\)");

    @Test
    void pages_parse() {
        assertFalse(pages().isEmpty());
        pages().forEach(PagesTest::parse);
    }

    @Test
    void pages_hold_no_words() {
        List<String> words = new ArrayList<>();
        everywhere((page, element) -> {
            for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
                if (child.getNodeType() == Node.TEXT_NODE) {
                    addWords(words, page, child.getNodeValue());
                }
            }
            for (String attribute : READ) {
                boolean machine = "value".equals(attribute) && CONTROL_VALUES.contains(element.getLocalName());
                if (!machine && element.hasAttribute(attribute)) {
                    addWords(words, page, element.getAttribute(attribute));
                }
            }
        });
        assertEquals(List.of(), words);
    }

    @Test
    void pages_carry_no_style_and_no_inline_script() {
        List<String> found = new ArrayList<>();
        everywhere((page, element) -> {
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                String name = element.getAttributes().item(i).getNodeName();
                if (name.equals("style") || name.startsWith("on") && !name.equals(ON_POSTBACK)) {
                    found.add(page + ": " + name);
                }
            }
            boolean inline = element.getLocalName().equals("script") && !element.hasAttribute("src");
            if (inline || element.getLocalName().equals("style")) {
                found.add(page + ": " + element.getLocalName());
            }
        });
        assertEquals(List.of(), found);
    }

    @Test
    void pages_use_nothing_that_faces_would_evaluate_as_script() {
        List<String> found = new ArrayList<>();
        everywhere((page, element) -> {
            boolean core = String.valueOf(element.getNamespaceURI()).endsWith("faces.core");
            boolean html = String.valueOf(element.getNamespaceURI()).endsWith("faces.html");
            if (core && element.getLocalName().equals("ajax") || html && element.getLocalName().equals("commandLink")) {
                found.add(page + ": " + element.getNodeName());
            }
        });
        assertEquals(List.of(), found);
    }

    @Test
    void every_page_has_one_main_heading() {
        List<Path> wrong = pages().stream().filter(page -> Sources.read(page).contains("template=\""))
                .filter(page -> count(parse(page), "h1") + included(page, "h1") < 1).toList();
        assertEquals(List.of(), wrong);
    }

    @Test
    void no_variable_of_a_page_has_the_name_of_a_bean_which_would_stand_before_it() {
        Set<String> beans = Sources.files(Sources.JAVA, ".java").stream().map(Sources::read).map(NAMED::matcher)
                .flatMap(Matcher::results).map(found -> found.group(1)).collect(Collectors.toSet());
        List<String> found = new ArrayList<>();
        everywhere((page, element) -> Stream.of("var", "varStatus").map(element::getAttribute).filter(beans::contains)
                .forEach(name -> found.add(page + ": " + name)));
        assertFalse(beans.isEmpty());
        assertEquals(List.of(), found);
    }

    @Test
    void pages_are_short() {
        assertEquals(List.of(), pages().stream().filter(page -> Sources.read(page).lines().count() > LONGEST).toList());
    }

    private static int included(Path page, String element) {
        NodeList includes = parse(page).getElementsByTagNameNS("jakarta.faces.facelets", "include");
        int found = 0;
        for (int i = 0; i < includes.getLength(); i++) {
            String source = ((Element) includes.item(i)).getAttribute("src");
            found += count(parse(Sources.WEBAPP.resolve(source.substring(1))), element);
        }
        return found;
    }

    private static int count(Document page, String element) {
        return page.getElementsByTagName(element).getLength();
    }

    private static void addWords(List<String> words, Path page, String text) {
        String left = text.replaceAll("#\\{[^}]*}", "").strip();
        if (left.codePoints().anyMatch(Character::isLetter)) {
            words.add(page.getFileName() + ": " + left);
        }
    }

    private static List<Path> pages() {
        return Sources.files(Sources.WEBAPP, ".xhtml");
    }

    private static void everywhere(BiConsumer<Path, Element> look) {
        for (Path page : pages()) {
            NodeList all = parse(page).getElementsByTagName("*");
            for (int i = 0; i < all.getLength(); i++) {
                look.accept(page, (Element) all.item(i));
            }
        }
    }

    private static Document parse(Path page) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new File(page.toString()));
        } catch (Exception broken) {
            throw new AssertionError(page + ": " + broken.getMessage(), broken);
        }
    }
}
