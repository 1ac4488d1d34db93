package org.patchwork.web.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Pages to print as a browser gets them, with as many people as wanted. */
final class Sheets {

    static final String FOOT = "<p class=\"print-foot\" data-mark=\"Siân Ŵyn, 24 November 2026\" data-page=\"Page | of |\">Taken out by Siân Ŵyn.</p>";
    private static final Path CSS = Path.of("src/main/webapp/resources/css");

    private Sheets() {
    }

    static String style() throws IOException {
        return PdfStyle.resolve(Files.readString(CSS.resolve("pdf.css")), Files.readString(CSS.resolve("tokens.css")));
    }

    static SheetMarkup map(int people) {
        String groups = IntStream.range(0, (people + 7) / 8).mapToObj(agency -> "<li class=\"node-agency\"><details open=\"open\"><summary><h2>Agency " + agency
                + "</h2><span class=\"soft\">8 people</span></summary><ul>" + names(people).subList(agency * 8, Math.min(people, agency * 8 + 8)).stream()
                .map(Sheets::card).collect(Collectors.joining()) + "</ul></details></li>").collect(Collectors.joining());
        return page("<div class=\"map\"><div class=\"map-child\"><p class=\"child-name\">Zoë Ŷst</p></div><ul class=\"map-groups\">" + groups + "</ul></div>");
    }

    private static String card(String name) {
        return "<li class=\"node-practitioner\"><div class=\"leaf\"><div class=\"card\"><p class=\"card-name\"><a href=\"/x\">" + name
                + "</a></p><p>Health visitor</p><p><span class=\"band\"><svg class=\"icon\"><use href=\"i.svg#x\"></use></svg> Seen 3 days ago</span></p>"
                + "<a class=\"call\" href=\"tel:1\">01632 960 123<span class=\"unseen\"> to call</span></a></div></div></li>";
    }

    static SheetMarkup timeline(int people) {
        return page("<table class=\"periods\"><caption>Who and when</caption><thead><tr><th scope=\"col\">Name</th><th scope=\"col\">Period</th>"
                + "<th scope=\"col\">Last contact</th><td class=\"bars\" aria-hidden=\"true\"><ol class=\"years\"><li>2024</li><li>2025</li><li>2026</li></ol></td></tr></thead><tbody>"
                + names(people).stream().map(name -> "<tr><th scope=\"row\">" + name + "<span class=\"card-role\">GP</span></th><td>Since 3 March 2025</td>"
                + "<td>Seen today</td><td class=\"bars\" aria-hidden=\"true\"><svg class=\"period\"><rect class=\"period-going-on\" x=\"400\" y=\"2\" width=\"500\" height=\"6\"></rect>"
                + "<rect class=\"period-contact\" x=\"880\" y=\"0\" width=\"4\" height=\"6\"></rect></svg></td></tr>").collect(Collectors.joining()) + "</tbody></table>");
    }

    static List<String> names(int people) {
        return IntStream.range(0, people).mapToObj(one -> "Bronŵen Núñez-" + (char) ('A' + one % 26) + one).toList();
    }

    static SheetMarkup page(String content) {
        return SheetMarkup.of("<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\" /><title>Support map to print - Patchwork</title>"
                + "<link rel=\"stylesheet\" href=\"http://elsewhere.example/x.css\" /></head><body class=\"printing\"><main id=\"main\"><p class=\"banner screen-only\">How to print</p>"
                + "<div class=\"name-bar\"><h1>Zoë Ŷst</h1><p>Aged 9</p></div>" + content + "<p class=\"closing\">Some services may not be shown.</p>"
                + FOOT + "<p class=\"print-instead\">Use the print page</p></main></body></html>");
    }
}
