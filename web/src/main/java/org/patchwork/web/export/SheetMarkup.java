package org.patchwork.web.export;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page to print wrote, made ready to be drawn: the sheet alone, without ways to other pages and what is for the screen. */
final class SheetMarkup {

    /** How wide the pictures of a sheet are, in their own units. */
    private static final double WIDTH = 1000;
    private static final double HEIGHT = 10;
    private static final int SIDE_BY_SIDE = 4;
    private static final String FOOT = ".print-foot";
    private static final String SCREEN =
            "script, link, .screen-only, .print-instead, .unseen, .head, svg.icon, form, nav, button, .tag:empty, a[href*=/broker/]";

    private final Document page;
    private final Element foot;

    private SheetMarkup(Document page) {
        this.page = page;
        this.foot = page.selectFirst("main " + FOOT);
    }

    static SheetMarkup of(String html) {
        SheetMarkup markup = new SheetMarkup(Jsoup.parse(html));
        if (markup.isSheet()) {
            markup.prepare();
        }
        return markup;
    }

    /** Whether there is a sheet: one has a foot. */
    boolean isSheet() {
        return foot != null;
    }

    /** Who took it out, and when. */
    String mark() {
        return foot.attr("data-mark");
    }

    /** How pages are counted: what stands before the number, between it and how many there are, and behind. */
    List<String> pageWords() {
        return List.of(foot.attr("data-page").split("\\|", -1));
    }

    /** The sheet, to be drawn with that style. */
    org.w3c.dom.Document with(String style) {
        page.head().select("link, script, meta").remove();
        page.head().appendElement("meta").attr("name", "subject").attr("content", page.title());
        page.head().appendElement("style").appendText(style);
        return new W3CDom().namespaceAware(false).fromJsoup(page);
    }

    private void prepare() {
        Element main = page.selectFirst("main");
        main.select(SCREEN).remove();
        main.select("p:not(:has(*)), li:not(:has(*))").stream().filter(line -> !line.hasText()).forEach(Element::remove);
        main.select("a, code").unwrap();
        main.select("details").tagName("div").removeAttr("open");
        main.select("summary").tagName("div");
        main.select(".map ul ul").stream().filter(list -> list.select("li[class^=node-] li[class^=node-]").isEmpty()).forEach(SheetMarkup::cards);
        main.select(".map-groups").forEach(SheetMarkup::groups);
        main.select("svg.period").forEach(SheetMarkup::strip);
        main.select("ol.years").forEach(SheetMarkup::years);
        page.body().empty().appendChildren(main.childNodesCopy());
        Element running = page.body().selectFirst(FOOT);
        running.remove();
        page.body().prependChild(running);
        bookmarks();
    }

    /** People side by side; the name of each is a heading, since what draws the sheet can only place list items below each other. */
    private static void cards(Element list) {
        Element row = null;
        int place = 0;
        for (Element card : list.children()) {
            row = place++ % SIDE_BY_SIDE == 0 ? list.appendElement("div").addClass("row") : row;
            card.tagName("div").addClass("cell").select(".card-name").tagName("h3");
            row.appendChild(card);
        }
        list.tagName("div");
    }

    /** Groups of few people side by side as well, so that a map needs no more paper than it must. */
    private static void groups(Element list) {
        list.tagName("div");
        Element row = null;
        for (Element group : list.children()) {
            group.tagName("div");
            boolean few = !group.hasClass("node-family") && group.select(".node-practitioner").size() <= SIDE_BY_SIDE;
            if (few && (row == null || row.childrenSize() == SIDE_BY_SIDE)) {
                row = new Element("div").addClass("row");
                group.before(row);
            }
            row = few ? row : null;
            if (few) {
                row.appendChild(group.addClass("group"));
            }
        }
    }

    /** A picture's bars, placed in parts of its width. */
    private static void strip(Element picture) {
        Element strip = new Element("div").addClass("strip");
        for (Element bar : picture.select("rect")) {
            strip.appendElement("div").addClass(bar.className()).attr("style", "left:%s%%;width:%s%%;top:%s%%;height:%s%%".formatted(
                    part(bar, "x", WIDTH), part(bar, "width", WIDTH), part(bar, "y", HEIGHT), part(bar, "height", HEIGHT)));
        }
        picture.replaceWith(strip);
    }

    private static double part(Element bar, String side, double whole) {
        return Math.round(Double.parseDouble(bar.attr(side)) / whole * 10_000) / 100.0;
    }

    private static void years(Element list) {
        Element strip = new Element("div").addClass("years");
        double width = Math.floor(9_900.0 / Math.max(1, list.childrenSize())) / 100;
        for (Element year : list.children()) {
            strip.appendElement("span").text(year.text()).attr("style", "width:" + width + '%');
        }
        list.replaceWith(strip);
    }

    /** Headings and tables' captions lead there from the reader's side bar. */
    private void bookmarks() {
        Element bookmarks = page.head().appendElement("bookmarks");
        int count = 0;
        for (Element heading : page.body().select("h1, h2, caption")) {
            String id = "part-" + count++;
            heading.attr("id", id);
            bookmarks.appendElement("bookmark").attr("name", heading.text()).attr("href", '#' + id);
        }
    }
}
