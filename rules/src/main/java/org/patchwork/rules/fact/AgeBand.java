package org.patchwork.rules.fact;

/** The age band of the child, or why there is none. Computed in Java from whole years; the tables see the band only. */
public enum AgeBand implements FactValue {

    /** 0 to 12 years. */
    UNDER_13("UNDER_13"),
    /** 13 to 15 years. */
    BAND_13_15("13_15"),
    /** 16 and 17 years. */
    BAND_16_17("16_17"),
    /** 18 years or more. */
    ADULT("ADULT"),
    /** Not yet born. */
    UNBORN("UNBORN"),
    /** Died. */
    DECEASED("DECEASED"),
    /** The date of birth is not known, or no age follows from it. */
    UNKNOWN("UNKNOWN");

    private static final int OLDEST = 120;
    private final String word;

    AgeBand(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }

    /** The band of an age in whole years, 0 to 120; any other number gives {@link #UNKNOWN}. */
    public static AgeBand ofYears(int years) {
        if (years < 0 || years > OLDEST) {
            return UNKNOWN;
        }
        if (years < 13) {
            return UNDER_13;
        }
        if (years < 16) {
            return BAND_13_15;
        }
        return years < 18 ? BAND_16_17 : ADULT;
    }
}
