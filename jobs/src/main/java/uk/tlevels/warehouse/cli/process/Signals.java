package uk.tlevels.warehouse.cli.process;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.slf4j.LoggerFactory;

/**
 * What a process is told by the system. Java has no public class for it; {@code sun.misc.Signal} is the one that every JDK
 * exports for this, and is reached by its name because the compiler warns of it.
 */
final class Signals {
    private Signals() {}

    /** Runs something, in a thread of its own, each time a signal such as {@code INT} comes; a JVM without it ignores this. */
    static void on(String name, Runnable action) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Object handling = Proxy.newProxyInstance(
                    handler.getClassLoader(), new Class<?>[] {handler}, (proxy, method, args) -> {
                        if (method.getName().equals("handle")) {
                            action.run();
                            return null;
                        }
                        return method.getName().equals("equals")
                                ? (Object) (proxy == args[0])
                                : "signal handler".length();
                    });
            Method handle = signal.getMethod("handle", signal, handler);
            handle.invoke(null, signal.getConstructor(String.class).newInstance(name), handling);
        } catch (ReflectiveOperationException e) {
            Throwable reason = e instanceof InvocationTargetException wrapped ? wrapped.getCause() : e;
            LoggerFactory.getLogger(Signals.class).debug("signal {} is left to the JVM", name, reason);
        }
    }
}
