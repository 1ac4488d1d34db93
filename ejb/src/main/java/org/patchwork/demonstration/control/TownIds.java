package org.patchwork.demonstration.control;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Which id something of the first town has in another, as the statements of {@link Towns} make it. */
final class TownIds {

    private TownIds() {
    }

    /** Of families and what is about them. */
    static UUID of(UUID first, int town) {
        return town == 0 ? first : digest(first.toString() + town);
    }

    /** Of those who work there, who are the same for towns that share their agencies. */
    static UUID ofWorkforce(UUID first, int town) {
        return of(first, town - town % Towns.SHARING_AGENCIES);
    }

    /** Of the account of a practitioner who had none. */
    static UUID ofAccount(UUID practitioner) {
        return digest(practitioner + Towns.ACCOUNT);
    }

    private static UUID digest(String text) {
        try {
            ByteBuffer digest = ByteBuffer.wrap(MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
            return new UUID(digest.getLong(), digest.getLong());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has MD5", impossible);
        }
    }
}
