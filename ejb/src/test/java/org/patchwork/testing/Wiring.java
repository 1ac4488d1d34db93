package org.patchwork.testing;

import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.patchwork.access.boundary.Viewer;
import org.patchwork.access.control.ViewerOfRequest;

/** Puts real beans together as the container would, by the type of their fields; what a bean does is untouched. */
public final class Wiring {

    private final Map<Class<?>, Object> beans = new HashMap<>();

    public Wiring(EntityManager manager, Clock clock) {
        beans.put(EntityManager.class, manager);
        beans.put(Clock.class, clock);
        beans.put(ViewerOfRequest.class, new EachCallIsARequest());
    }

    private static final class EachCallIsARequest extends ViewerOfRequest {

        @Override
        public Viewer get(String caller, Instant now, Supplier<Viewer> reading) {
            return reading.get();
        }
    }

    /** Takes that bean wherever the type is asked for. */
    public <T> Wiring with(Class<T> type, T bean) {
        beans.put(type, bean);
        return this;
    }

    /** Signs in: beans see this caller. */
    public Wiring calledBy(String username) {
        Principal principal = () -> username;
        return with(SessionContext.class, (SessionContext) Proxy.newProxyInstance(Wiring.class.getClassLoader(),
                new Class<?>[] {SessionContext.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("getCallerPrincipal")) {
                        return principal;
                    }
                    throw new UnsupportedOperationException(method.getName());
                }));
    }

    /** @return the one bean of that class, made and filled when first asked for */
    public <T> T get(Class<T> type) {
        Object bean = beans.get(type);
        if (bean == null) {
            bean = make(type);
            beans.put(type, bean);
        }
        return type.cast(bean);
    }

    private Object make(Class<?> type) {
        try {
            var constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            Object bean = constructor.newInstance();
            for (Field field : type.getDeclaredFields()) {
                if (field.isAnnotationPresent(Inject.class) || field.isAnnotationPresent(Resource.class)
                        || field.isAnnotationPresent(PersistenceContext.class)) {
                    field.setAccessible(true);
                    field.set(bean, get(field.getType()));
                }
            }
            return bean;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make " + type.getName(), e);
        }
    }
}
