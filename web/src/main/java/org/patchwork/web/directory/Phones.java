package org.patchwork.web.directory;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/** Telephone numbers as people read them out; links keep the form that is dialled. */
@Named("phones")
@ApplicationScoped
public class Phones {

    private static final String HERE = "GB";

    /** A number grouped as usual here, one of another country with its code; what is no number is given back as it is. */
    public String spoken(String number) {
        if (number == null) {
            return "";
        }
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        try {
            PhoneNumber parsed = numbers.parse(number, HERE);
            boolean here = parsed.getCountryCode() == numbers.getCountryCodeForRegion(HERE);
            return numbers.format(parsed, here ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL);
        } catch (NumberParseException notANumber) {
            return number;
        }
    }
}
