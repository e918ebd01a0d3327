package uk.tlevels.warehouse.lake;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A class loader that asks for a name in vain once. The compiler of generated code tries each name that it meets in several
 * packages, and each miss looks into every jar of the class path: a fifteenth of all work of a run over small files.
 */
final class MissRememberingLoader extends ClassLoader {
    static {
        registerAsParallelCapable();
    }

    private final Set<String> missing = ConcurrentHashMap.newKeySet();

    private MissRememberingLoader(ClassLoader parent) {
        super(parent);
    }

    /** Makes the current thread, and those that it starts, load classes through one. */
    static void use() {
        Thread thread = Thread.currentThread();
        if (!(thread.getContextClassLoader() instanceof MissRememberingLoader)) {
            thread.setContextClassLoader(new MissRememberingLoader(thread.getContextClassLoader()));
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (missing.contains(name)) {
            throw new ClassNotFoundException(name);
        }
        try {
            return super.loadClass(name, resolve);
        } catch (ClassNotFoundException e) {
            missing.add(name);
            throw e;
        }
    }
}
