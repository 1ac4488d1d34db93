package org.patchwork.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;

/** network/family: who belongs to the child's family and who works with whom; and the forms that it leads to. */
public final class FamilyPage extends PortalPage {

    /** The page as it is in the browser now. */
    public FamilyPage(Window window) {
        super(window);
    }

    /** Opens the family of a child. */
    public static FamilyPage open(Window window, Object child) {
        window.page().navigate("/network/family.xhtml?child=" + child);
        return new FamilyPage(window);
    }

    /** Comes from the map. */
    public static FamilyPage from(SupportMapPage map) {
        FamilyPage page = new FamilyPage(map.window());
        page.follow(page.link("Family"));
        return page;
    }

    /** The headings of the homes in the picture. */
    public List<String> homes() {
        return page().locator(".node-home h2").allTextContents();
    }

    /** The names of the people in the picture, a person in two homes twice. */
    public List<String> inPicture() {
        return page().locator(".node-member h3").allInnerTexts().stream().map(name -> name.replaceAll("[:\\n].*", "").strip()).toList();
    }

    /** The names of the people in the table. */
    public List<String> inTable() {
        return page().locator("table tbody th").allInnerTexts().stream().map(name -> name.replaceAll("[:\\n].*", "").strip()).toList();
    }

    /** The box of somebody in the picture. */
    public Locator box(String name) {
        return page().locator(".node-member").filter(new Locator.FilterOptions().setHasText(name)).filter(
                new Locator.FilterOptions().setHas(page().locator("h3", new Page.LocatorOptions().setHasText(name)))).first();
    }

    /** The row of somebody in the table. */
    public String row(String name) {
        return page().locator("table tbody tr").filter(new Locator.FilterOptions().setHas(
                page().locator("th", new Page.LocatorOptions().setHasText(name)))).first().innerText();
    }

    /** Adds somebody new, who is the kin of the child. */
    public FamilyPage add(String given, String family, String kin) {
        follow(link("Add a relative or carer"));
        page().locator("#who").selectOption("NEW");
        page().locator("#given").fill(given);
        page().locator("#family").fill(family);
        page().locator("#kin").selectOption(kin);
        send();
        return this;
    }

    /** Adds a brother or sister born on that day. */
    public FamilyPage addBaby(String given, String family, LocalDate born) {
        follow(link("Add a relative or carer"));
        fillDate("born", born);
        page().locator("#who").selectOption("NEW");
        page().locator("#given").fill(given);
        page().locator("#family").fill(family);
        page().locator("#kin").selectOption("SIBLING");
        send();
        return this;
    }

    /** Goes to a form about somebody of the family. */
    public FamilyPage change(String words) {
        follow(link("Record a change"));
        follow(main().locator("a").filter(new Locator.FilterOptions().setHasText(words)).first());
        return this;
    }

    /** Chooses among the radio buttons of a field. */
    public FamilyPage choose(String field, String value) {
        page().locator("#" + field + "-" + value).check();
        return this;
    }

    /** Types a day. */
    public FamilyPage day(String field, LocalDate day) {
        fillDate(field, day);
        return this;
    }

    /** Sends the form as it is. */
    public FamilyPage sendIt() {
        send();
        return this;
    }
}
