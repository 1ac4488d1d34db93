package org.patchwork.testing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Several people at the same moment, each in a thread and a transaction of their own, on a database of their own. */
public final class AtOnce implements AutoCloseable {

    private final EntityManagerFactory unit;

    /** @param database its name, of one test alone */
    public AtOnce(String database) {
        unit = Entities.unitOn(TestDatabase.fresh(database));
    }

    /** One thing alone, committed when this returns. */
    public <T> T alone(Function<EntityManager, T> work) {
        try (EntityManager manager = unit.createEntityManager()) {
            manager.getTransaction().begin();
            T result = work.apply(manager);
            manager.getTransaction().commit();
            return result;
        }
    }

    /** Each of them begins when all are ready. @return what each gave, or the exception by which it ended, in their order */
    @SafeVarargs
    public final List<Object> together(Function<EntityManager, Object>... works) throws InterruptedException {
        ExecutorService people = Executors.newFixedThreadPool(works.length);
        try {
            CyclicBarrier ready = new CyclicBarrier(works.length);
            List<Future<Object>> ends = new ArrayList<>();
            for (var work : works) {
                ends.add(people.submit(() -> alone(manager -> {
                    await(ready);
                    return work.apply(manager);
                })));
            }
            List<Object> results = new ArrayList<>();
            for (Future<Object> end : ends) {
                results.add(resultOf(end));
            }
            return results;
        } finally {
            people.shutdown();
        }
    }

    private static Object resultOf(Future<Object> end) throws InterruptedException {
        try {
            return end.get();
        } catch (ExecutionException failed) {
            return failed.getCause();
        }
    }

    private static void await(CyclicBarrier ready) {
        try {
            ready.await();
        } catch (InterruptedException | BrokenBarrierException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Override
    public void close() {
        unit.close();
    }
}
