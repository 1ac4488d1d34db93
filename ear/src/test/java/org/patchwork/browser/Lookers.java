package org.patchwork.browser;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.FutureTask;
import java.util.function.BiConsumer;
import org.patchwork.whole.Cast;

/**
 * Several look at scenes side by side, each in a browser of its own: a page, its browser and its server mostly wait for one another,
 * so one looker leaves half of the machine idle. No two look as the same person at once, who would see what the other has just typed.
 */
final class Lookers {

    private static final int HOW_MANY = 2;

    /** A scene that waits to be looked at, and what comes of it. */
    private record Waiting(Scene scene, FutureTask<Void> task) {
    }

    private final List<Waiting> waiting = new LinkedList<>();
    private final Set<Cast> busy = new HashSet<>();
    private final ThreadLocal<Windows> windows = new ThreadLocal<>();

    private Lookers() {
    }

    /** Begins at once. @return what comes of each scene, in their order; it fails as the looking failed */
    static Map<Scene, FutureTask<Void>> begin(List<Scene> scenes, BiConsumer<Scene, Windows> looking) {
        Lookers lookers = new Lookers();
        Map<Scene, FutureTask<Void>> looks = new LinkedHashMap<>();
        scenes.forEach(scene -> looks.put(scene, new FutureTask<>(() -> lookers.look(scene, looking), null)));
        looks.forEach((scene, task) -> lookers.waiting.add(new Waiting(scene, task)));
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
            for (Waiting next = next(null); next != null; next = next(next)) {
                next.task().run();
            }
        } catch (RuntimeException noBrowser) {
            giveUp();
            throw noBrowser;
        }
    }

    /** The next scene with somebody as whom nobody looks; null when there is none left, or none for a single looker. */
    private synchronized Waiting next(Waiting done) {
        if (done != null && done.scene().who() != null) {
            busy.remove(done.scene().who());
        }
        Waiting next = waiting.stream().filter(look -> !busy.contains(look.scene().who())).findFirst().orElse(null);
        if (next != null) {
            waiting.remove(next);
            if (next.scene().who() != null) {
                busy.add(next.scene().who());
            }
        }
        return next;
    }

    /** Whoever waits for a look hears that there will be none. */
    private synchronized void giveUp() {
        waiting.forEach(look -> look.task().cancel(false));
        waiting.clear();
    }
}
