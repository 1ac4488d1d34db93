package org.patchwork.rules.workbook;

import java.util.List;
import java.util.Random;

/** Sound files with a few bytes, elements or letters changed by chance, always the same. */
final class HostileMutations {

    private final HostileFiles to;

    HostileMutations(HostileFiles to) {
        this.to = to;
    }

    void mutations(Random random) {
        byte[] bytes = to.sound.bytes();
        for (int i = 0; i < 40; i++) {
            byte[] mutated = bytes.clone();
            for (int n = 0; n <= i % 4; n++) {
                mutated[random.nextInt(mutated.length)] = (byte) random.nextInt(256);
            }
            to.workbook("changed bytes " + i, mutated);
        }
        List<String> parts = to.sound.names();
        for (int i = 0; i < 60; i++) {
            String part = i % 2 == 0 ? parts.get(random.nextInt(parts.size())) : to.sound.partOf(HostileFiles.OUTCOME);
            to.workbook("changed XML " + i + " of " + part, to.sound.copy().with(part, mutatedXml(to.sound.text(part), random)).bytes());
        }
        for (int i = 0; i < 40; i++) {
            to.table("changed text " + i, text -> mutatedText(text, random));
        }
    }

    /** Takes out, doubles or swaps elements, or changes an attribute's value or a letter. */
    private static String mutatedXml(String xml, Random random) {
        String[] pieces = xml.split("(?<=>)");
        int at = 1 + random.nextInt(pieces.length - 1);
        switch (random.nextInt(5)) {
            case 0 -> pieces[at] = "";
            case 1 -> pieces[at] += pieces[at];
            case 2 -> pieces[at] = pieces[random.nextInt(pieces.length)];
            case 3 -> pieces[at] = pieces[at].replaceFirst("=\"[^\"]*\"", "=\"" + random.nextInt(50) + "\"");
            default -> pieces[at] = pieces[at].isEmpty() ? "" : pieces[at].substring(1);
        }
        return String.join("", pieces);
    }

    private static byte[] mutatedText(String text, Random random) {
        StringBuilder changed = new StringBuilder(text);
        int at = random.nextInt(text.length());
        switch (random.nextInt(4)) {
            case 0 -> changed.deleteCharAt(at);
            case 1 -> changed.insert(at, "\",\n|=-\u0000\u00e9 X".charAt(random.nextInt(10)));
            case 2 -> changed.setCharAt(at, (char) (32 + random.nextInt(95)));
            default -> changed.insert(at, changed.substring(random.nextInt(at + 1), at));
        }
        return HostileFiles.utf8(changed.toString());
    }
}
