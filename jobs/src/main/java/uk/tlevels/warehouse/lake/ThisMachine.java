package uk.tlevels.warehouse.lake;

import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.security.UserGroupInformation;
import org.apache.spark.util.Utils$;

/**
 * Spark on one machine, which needs neither a name of the machine that resolves nor a name of the user: containers have
 * often neither.
 */
final class ThisMachine {
    private static final String NAMELESS = "tlevels";

    private ThisMachine() {}

    /** Settings of a Spark that talks to itself only. */
    static Map<String, String> settings() {
        if (System.getenv("SPARK_LOCAL_IP") == null) {
            // otherwise Spark looks the name of the machine up, and ends where it finds no address
            Utils$.MODULE$.setCustomHostname("localhost");
        }
        return Map.of("spark.driver.host", "localhost", "spark.driver.bindAddress", "127.0.0.1");
    }

    /** Tells Hadoop who works here, unless a realm has to be asked. By itself it asks the system, and ends without a name. */
    static void logIn(Configuration configuration) {
        if (configuration.get("hadoop.security.authentication", "simple").equals("simple")) {
            String user = Optional.ofNullable(System.getenv("HADOOP_USER_NAME"))
                    .or(() -> Optional.ofNullable(System.getProperty("user.name")))
                    .filter(name -> !name.isBlank() && !name.equals("?"))
                    .orElse(NAMELESS);
            UserGroupInformation.setLoginUser(UserGroupInformation.createRemoteUser(user));
        }
    }
}
