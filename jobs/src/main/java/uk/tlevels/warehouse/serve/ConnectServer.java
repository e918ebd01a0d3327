package uk.tlevels.warehouse.serve;

import java.util.Set;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.connect.service.SparkConnectService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import scala.Option;
import uk.tlevels.warehouse.contract.Column;
import uk.tlevels.warehouse.contract.TableContract;
import uk.tlevels.warehouse.contract.TableName;
import uk.tlevels.warehouse.lake.Lake;
import uk.tlevels.warehouse.lake.SharedSessions;
import uk.tlevels.warehouse.pipeline.Publication;
import uk.tlevels.warehouse.pipeline.Queries;
import uk.tlevels.warehouse.pipeline.Warehouse;

/**
 * Spark's own Connect server over the published tables of a warehouse, for clients of this machine that know its token. A
 * connection reads the publication that was the newest when it was made, whatever is published meanwhile.
 */
public final class ConnectServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ConnectServer.class);
    private static final String LOOPBACK = "127.0.0.1";
    private static final long MILLIS_BETWEEN_LOOKS = 5_000;

    private final Warehouse warehouse;
    private final SharedSessions sessions;
    private final AtomicLong publication = new AtomicLong();
    private final Timer looks = new Timer("publications", true);

    private ConnectServer(Warehouse warehouse, SharedSessions sessions, long publication) {
        this.warehouse = warehouse;
        this.sessions = sessions;
        this.publication.set(publication);
    }

    /**
     * Starts the server; of one process, one at a time.
     *
     * @param port 0 stands for any that is free
     * @param token what clients must know
     * @param people whether tables about single people are served too
     * @throws IllegalStateException when it cannot listen on the port
     */
    public static ConnectServer start(Warehouse warehouse, int port, String token, boolean people) {
        Publication published = warehouse.published();
        Lake lake = warehouse.lake();
        warehouse.queries().prepareAll();
        Set<TableName> visible = lake.contracts().tables().stream()
                .filter(table -> people || table.columns().stream().noneMatch(Column::isAboutPeople))
                .map(TableContract::name)
                .collect(Collectors.toSet());
        SharedSessions sessions = lake.share(visible, Queries.functionsOfTheKey());
        SparkConf settings = sessions.context().conf();
        settings.set("spark.connect.grpc.binding.address", LOOPBACK)
                .set("spark.connect.grpc.binding.port", Integer.toString(port))
                .set("spark.connect.authenticate.token", token)
                .set("spark.connect.grpc.interceptor.classes", OnlyReadingCalls.class.getName())
                // a packed plan cannot be looked at; clients ask this before they send one
                .set("spark.connect.session.planCompression.threshold", "-1")
                .set("spark.sql.runSQLOnFiles", "false")
                .set("spark.sql.connect.serverStacktrace.enabled", "false");
        try {
            SparkConnectService.start(sessions.context());
        } catch (Exception e) {
            // also what Java would have declared; Scala declares nothing
            throw new IllegalStateException(
                    "nothing can listen on port %d of %s (--port names another): %s"
                            .formatted(port, LOOPBACK, e.getMessage()),
                    e);
        }
        ConnectServer server = new ConnectServer(warehouse, sessions, published.id());
        server.looks.schedule(server.new Look(), MILLIS_BETWEEN_LOOKS, MILLIS_BETWEEN_LOOKS);
        return server;
    }

    /** The port that it listens on. */
    public int port() {
        return org.apache.spark.sql.connect.service.SparkConnectService$.MODULE$
                .server()
                .getPort();
    }

    /** The publication that connections read which are made now. */
    public long publication() {
        return publication.get();
    }

    /** Has connections from now on read what is published now. */
    private final class Look extends TimerTask {
        @Override
        public void run() {
            try {
                if (Publication.latest(warehouse.lake()).id() != publication.get()) {
                    publication.set(warehouse.published().id());
                    sessions.refresh();
                }
            } catch (RuntimeException e) {
                // a store out of reach for a while; connections go on with what they read
                LOG.warn("what is published could not be read", e);
            }
        }
    }

    /** Waits until it has stopped. */
    public void await() throws InterruptedException {
        org.apache.spark.sql.connect.service.SparkConnectService$.MODULE$
                .server()
                .awaitTermination();
    }

    @Override
    public void close() {
        looks.cancel();
        SparkConnectService.stop(Option.empty(), Option.empty());
    }
}
