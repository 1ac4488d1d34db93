package org.patchwork.browser;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.FutureTask;
import java.util.function.BiConsumer;

/**
 * Several look at scenes side by side, each in a browser of its own: a page, its browser and its server mostly wait for one another,
 * so one looker leaves half of the machine idle.
 */
final class Lookers {

    private static final int HOW_MANY = 2;

    private final Queue<FutureTask<Void>> waiting = new ConcurrentLinkedQueue<>();
    private final ThreadLocal<Windows> windows = new ThreadLocal<>();

    private Lookers() {
    }

    /** Begins at once, in the order of the scenes. @return what comes of each; it fails as the looking failed */
    static Map<Scene, FutureTask<Void>> begin(List<Scene> scenes, BiConsumer<Scene, Windows> looking) {
        Lookers lookers = new Lookers();
        Map<Scene, FutureTask<Void>> looks = new LinkedHashMap<>();
        scenes.forEach(scene -> looks.put(scene, new FutureTask<>(() -> lookers.look(scene, looking), null)));
        lookers.waiting.addAll(looks.values());
        for (int i = 0; i < HOW_MANY; i++) {
            Thread thread = new Thread(lookers::work, "looker " + i);
            thread.setDaemon(true);
            thread.start();
        }
        return looks;
    }

    private void look(Scene scene, BiConsumer<Scene, Windows> looking) {
        try {
            looking.accept(scene, windows.get());
        } finally {
            windows.get().close();
        }
    }

    private void work() {
        try (SharedBrowser own = SharedBrowser.start()) {
            windows.set(new Windows(own.browser()));
            for (FutureTask<Void> next = waiting.poll(); next != null; next = waiting.poll()) {
                next.run();
            }
        } catch (RuntimeException noBrowser) {
            // Whoever waits for a look hears why there is none.
            for (FutureTask<Void> left = waiting.poll(); left != null; left = waiting.poll()) {
                left.cancel(false);
            }
            throw new CompletionException(noBrowser);
        }
    }
}
