package org.patchwork.testing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.patchwork.policy.control.PolicyInForce;

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
            try {
                T result = work.apply(manager);
                manager.getTransaction().commit();
                return result;
            } finally {
                if (manager.getTransaction().isActive()) {
                    manager.getTransaction().rollback();
                }
            }
        }
    }

    /** What somebody does with a service, committed when this returns. */
    public <S, T> T as(String username, Class<S> service, Function<S, T> act) {
        return alone(manager -> act.apply(new Wiring(manager, Days.CLOCK).calledBy(username).with(PolicyInForce.class, Shipped.policy()).get(service)));
    }

    /** The same of somebody who may be refused. @return "done", or what the refusal says: its cause */
    public <S> String attempt(String username, Class<S> service, Consumer<S> act) {
        try {
            return as(username, service, bean -> {
                act.accept(bean);
                return "done";
            });
        } catch (RuntimeException refused) {
            return refused.getMessage();
        }
    }

    /** @return how many there are: a table with its conditions */
    public long count(String of) {
        return alone(manager -> ((Number) manager.createNativeQuery("select count(*) from " + of).getSingleResult()).longValue());
    }

    /** Each of them begins when all are ready. @return what each gave, or the exception by which it ended, in their order */
    @SafeVarargs
    public final List<Object> together(Function<EntityManager, Object>... works) throws InterruptedException {
        return ends(Stream.of(works).<Callable<Object>>map(work -> () -> alone(work)).toList());
    }

    /** The same of people who see to their transactions themselves. @return what each gave, sorted, for who comes first is chance */
    @SafeVarargs
    public static List<String> outcomes(Callable<String>... works) throws InterruptedException {
        return ends(List.of(works)).stream().map(String::valueOf).sorted().toList();
    }

    private static List<Object> ends(List<? extends Callable<?>> works) throws InterruptedException {
        ExecutorService people = Executors.newFixedThreadPool(works.size());
        try {
            CyclicBarrier ready = new CyclicBarrier(works.size());
            List<Future<Object>> ends = new ArrayList<>();
            for (Callable<?> work : works) {
                ends.add(people.submit(() -> {
                    ready.await();
                    return work.call();
                }));
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

    @Override
    public void close() {
        unit.close();
    }
}
