package uk.tlevels.warehouse.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * Where it was measured.
 *
 * @param cores that this process may use
 * @param memoryGigabytes in 10⁹ bytes
 * @param jdk maker and version
 * @param os name, version and architecture
 */
public record Machine(int cores, double memoryGigabytes, String jdk, String os) {
    /** This one. */
    public static Machine here() {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return new Machine(
                Runtime.getRuntime().availableProcessors(),
                Math.round(system.getTotalMemorySize() / 1e8) / 10.0,
                System.getProperty("java.vendor") + " " + System.getProperty("java.version"),
                "%s %s %s".formatted(system.getName(), system.getVersion(), system.getArch()));
    }

    @Override
    public String toString() {
        return "%d cores, %.1f GB, JDK of %s, %s".formatted(cores, memoryGigabytes, jdk, os);
    }
}
