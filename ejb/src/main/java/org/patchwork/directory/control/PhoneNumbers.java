package org.patchwork.directory.control;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;
import java.util.Set;

/** Telephone numbers as they are kept: checked, and in one form whatever people type. */
final class PhoneNumbers {

    private static final String HERE = "GB";
    /** Ofcom's numbers for drama, which demonstrations and training use: of the right length, and given to nobody. */
    private static final Set<String> FOR_DRAMA = Set.of("1632960", "7700900", "808157", "2079460", "3069990");

    private PhoneNumbers() {
    }

    /**
     * A number of the United Kingdom, or of elsewhere when it begins with a plus.
     *
     * @return E.164, with {@code ;ext=} when there is an extension; empty when no such number can be
     */
    static Optional<String> normalised(String typed) {
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        try {
            PhoneNumber number = numbers.parse(typed, HERE);
            String extension = number.hasExtension() ? ";ext=" + number.getExtension() : "";
            return possible(numbers, number) ? Optional.of(numbers.format(number, PhoneNumberFormat.E164) + extension) : Optional.empty();
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
    }

    private static boolean possible(PhoneNumberUtil numbers, PhoneNumber number) {
        String national = String.valueOf(number.getNationalNumber());
        return numbers.isValidNumber(number) || numbers.isPossibleNumber(number) && FOR_DRAMA.stream().anyMatch(national::startsWith);
    }
}
