package org.patchwork.intake.control;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.regex.Pattern;
import org.patchwork.intake.boundary.ImportFault;
import org.patchwork.people.boundary.HomeAddress;

/** The normal form of what people write: days, telephone numbers, addresses, numbers by scheme. */
final class CellForms {

    private static final String HERE = "GB";
    /** Ofcom's numbers for drama, which demonstrations and training use: of the right length, and given to nobody. */
    private static final Pattern FOR_DRAMA = Pattern.compile("1632960|7700900|808157");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s,;<>\"]{1,64}@[^@\\s,;<>\"]+\\.[^@\\s,;<>\".]{2,}");
    private static final int LONGEST_EMAIL = 254;
    private static final DateTimeFormatter BY_YEAR = DateTimeFormatter.ofPattern("uuuu-M-d").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter BY_DAY = DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern YEAR_FIRST = Pattern.compile("\\d{4}-\\d{1,2}-\\d{1,2}");
    private static final Pattern DAY_FIRST = Pattern.compile("\\d{1,2}/\\d{1,2}/\\d{4}");
    private static final String WEEK = "MTWTFSS";
    private static final Pattern NHS = Pattern.compile("\\d{10}");
    private static final int NHS_MODULUS = 11;
    private static final Pattern UPN = Pattern.compile("[A-Z]\\d{11}[0-9A-Z]");
    private static final String UPN_LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";

    private CellForms() {
    }

    /** Year-month-day, or day/month/year with four digits of a year. */
    static LocalDate day(String cell) throws CellWrong {
        try {
            if (YEAR_FIRST.matcher(cell).matches()) {
                return LocalDate.parse(cell, BY_YEAR);
            }
            if (DAY_FIRST.matcher(cell).matches()) {
                return LocalDate.parse(cell, BY_DAY);
            }
        } catch (DateTimeException noSuchDay) {
            throw new CellWrong(ImportFault.NO_DATE);
        }
        throw new CellWrong(ImportFault.NO_DATE);
    }

    /** E.164. */
    static String phone(String cell) throws CellWrong {
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        try {
            PhoneNumber number = numbers.parse(cell, HERE);
            if (!number.hasExtension() && (numbers.isValidNumber(number) || numbers.isPossibleNumber(number) && forDrama(number))) {
                return numbers.format(number, PhoneNumberFormat.E164);
            }
        } catch (NumberParseException notANumber) {
            throw new CellWrong(ImportFault.NO_PHONE);
        }
        throw new CellWrong(ImportFault.NO_PHONE);
    }

    private static boolean forDrama(PhoneNumber number) {
        return FOR_DRAMA.matcher(Long.toString(number.getNationalNumber())).lookingAt();
    }

    static String email(String cell) throws CellWrong {
        if (cell.length() > LONGEST_EMAIL || !EMAIL.matcher(cell).matches()) {
            throw new CellWrong(ImportFault.NO_EMAIL);
        }
        return cell.toLowerCase(Locale.ROOT);
    }

    /** Monday to Sunday, a letter or a dash each. */
    static String week(String cell) throws CellWrong {
        String week = cell.toUpperCase(Locale.ROOT);
        for (int day = 0; day < WEEK.length(); day++) {
            if (week.length() != WEEK.length() || week.charAt(day) != '-' && week.charAt(day) != WEEK.charAt(day)) {
                throw new CellWrong(ImportFault.NO_WEEK);
            }
        }
        return week;
    }

    /** Systems write an address in several lines, forms in one. */
    static String oneLine(String cell) {
        return cell.replaceAll("[\\s,]*\\R\\s*", ", ");
    }

    /** As it is kept when somebody types it. */
    static String address(String cell) throws CellWrong {
        if (!HomeAddress.fits(cell)) {
            throw new CellWrong(ImportFault.TOO_LONG_ADDRESS);
        }
        return cell;
    }

    static String postcode(String cell) throws CellWrong {
        if (!HomeAddress.isPostcode(cell)) {
            throw new CellWrong(ImportFault.NO_POSTCODE);
        }
        return cell;
    }

    /** Ten digits, the last the modulus 11 check digit (NHS Data Dictionary, NHS NUMBER). */
    static String nhsNumber(String cell) throws CellWrong {
        String digits = cell.replaceAll("[\\s-]", "");
        if (!NHS.matcher(digits).matches()) {
            throw new CellWrong(ImportFault.NHS_DIGITS);
        }
        int sum = 0;
        for (int i = 0; i < digits.length() - 1; i++) {
            sum += (digits.charAt(i) - '0') * (digits.length() - i);
        }
        if ((NHS_MODULUS - sum % NHS_MODULUS) % NHS_MODULUS != digits.charAt(digits.length() - 1) - '0') {
            throw new CellWrong(ImportFault.NHS_CHECK);
        }
        return digits;
    }

    /** A check letter, eleven digits, and a digit or, while it is temporary, a letter (DfE, Unique Pupil Numbers). */
    static String upn(String cell) throws CellWrong {
        String upn = cell.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        if (!UPN.matcher(upn).matches()) {
            throw new CellWrong(ImportFault.UPN_FORM);
        }
        int sum = 0;
        for (int i = 1; i < upn.length(); i++) {
            char sign = upn.charAt(i);
            sum += (sign <= '9' ? sign - '0' : UPN_LETTERS.indexOf(sign)) * (i + 1);
        }
        if (UPN_LETTERS.charAt(Math.floorMod(sum, UPN_LETTERS.length())) != upn.charAt(0)) {
            throw new CellWrong(ImportFault.UPN_CHECK);
        }
        return upn;
    }
}
