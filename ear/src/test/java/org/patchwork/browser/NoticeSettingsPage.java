package org.patchwork.browser;

/** notice/settings and notice/child-settings: when one is mailed. */
final class NoticeSettingsPage extends PortalPage {

    private NoticeSettingsPage(Window window) {
        super(window);
    }

    static NoticeSettingsPage open(Window window) {
        window.page().navigate("/notice/settings.xhtml");
        return new NoticeSettingsPage(window);
    }

    /** By the link among the map's further actions. */
    static NoticeSettingsPage ofChild(SupportMapPage map) {
        NoticeSettingsPage page = new NoticeSettingsPage(map.window());
        page.page().locator("details:has(a[href*='/notice/child-settings.xhtml']) > summary").click();
        page.follow(page.page().locator("a[href*='/notice/child-settings.xhtml']"));
        return page;
    }

    String chosen(String topic) {
        return page().locator("#pace-" + topic).inputValue();
    }

    NoticeSettingsPage choose(String topic, String pace) {
        page().locator("#pace-" + topic).selectOption(pace);
        return this;
    }

    void save() {
        follow(page().locator("#go"));
    }
}
