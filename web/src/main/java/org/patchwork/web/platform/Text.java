package org.patchwork.web.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Everything a person reads, by key, in the language of the page. The first word of a key names its
 * bundle: {@code network.map.closing} is in {@code org.patchwork.web.network.messages}.
 */
@Named("text")
@ApplicationScoped
public class Text {

    private static final String BUNDLE = "org.patchwork.web.%s.messages";

    /**
     * The words of a key.
     *
     * @param key {@code component.page.key}; an unknown one is a fault of the page, so it throws
     * @param values what the message's numbered places take
     */
    public String of(String key, Object... values) {
        Locale locale = locale();
        String pattern = bundle(key, locale).getString(key);
        return values.length == 0 ? pattern : new MessageFormat(pattern, locale).format(values);
    }

    /** The words of a coded value, such as a role; a code without words is shown as it is. */
    public String ofCode(String prefix, String code) {
        String key = prefix + '.' + code;
        ResourceBundle bundle = bundle(key, locale());
        return bundle.containsKey(key) ? bundle.getString(key) : code;
    }

    /** The language of the page being written, one of those that faces-config.xml allows. */
    public Locale locale() {
        FacesContext page = FacesContext.getCurrentInstance();
        boolean hasView = page != null && page.getViewRoot() != null;
        return hasView ? page.getViewRoot().getLocale() : Locale.ENGLISH;
    }

    private static ResourceBundle bundle(String key, Locale locale) {
        String component = key.substring(0, key.indexOf('.'));
        return ResourceBundle.getBundle(BUNDLE.formatted(component), locale);
    }
}
