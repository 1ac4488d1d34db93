package org.patchwork.browser;

import com.microsoft.playwright.Page;
import java.util.function.Consumer;
import org.patchwork.whole.Cast;

/**
 * A page in one of its states.
 *
 * @param name for reports and pictures: page and state
 * @param who looks at it; null for a stranger
 * @param address path and query
 * @param then what the person does there before the state is reached
 * @param status of the answer
 */
record Scene(String name, Cast who, String address, Consumer<Page> then, int status) {

    private static final int OK = 200;

    static Scene of(String name, Cast who, String address) {
        return new Scene(name, who, address, page -> { }, OK);
    }

    Scene after(Consumer<Page> doing) {
        return new Scene(name, who, address, doing, status);
    }

    Scene answering(int status) {
        return new Scene(name, who, address, then, status);
    }

    @Override
    public String toString() {
        return name;
    }
}
