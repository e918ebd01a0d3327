package uk.tlevels.warehouse.s3;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A TCP proxy before a server, whose faults can be chosen while connections are open. */
public final class FaultyProxy implements AutoCloseable {
    private static final int BUFFER = 1 << 14;
    private static final Pattern START_LINE = Pattern.compile("(GET|HEAD|PUT|POST|DELETE) \\S+ HTTP/1\\.1");

    private final InetSocketAddress server;
    private final ServerSocket listener;
    private final AtomicReference<Fault> fault = new AtomicReference<>(Fault.none());
    private final AtomicInteger struck = new AtomicInteger();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    private FaultyProxy(InetSocketAddress server, ServerSocket listener) {
        this.server = server;
        this.listener = listener;
    }

    /** A proxy that passes everything on to a server, e.g. {@code http://127.0.0.1:9000}. */
    public static FaultyProxy before(URI server) {
        try {
            FaultyProxy proxy = new FaultyProxy(
                    new InetSocketAddress(server.getHost(), server.getPort()),
                    new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
            daemon(proxy::accept);
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it listens. */
    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + listener.getLocalPort());
    }

    /** Makes it faulty, or whole again with {@link Fault#none()}. Connections that are open are affected too. */
    public void set(Fault next) {
        struck.set(0);
        fault.set(next);
    }

    /** How often the present fault has struck. */
    public int struck() {
        return struck.get();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                Socket upstream = new Socket();
                open.add(client);
                open.add(upstream);
                upstream.connect(server);
                Exchange exchange = new Exchange(client, upstream);
                daemon(exchange::requests);
                daemon(exchange::answers);
            } catch (IOException closedOrNoServer) {
                closeAll();
            }
        }
    }

    private void closeAll() {
        open.forEach(FaultyProxy::close);
        open.clear();
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        closeAll();
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "faulty-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    /** The two directions of one connection. */
    private final class Exchange {
        private final Socket client;
        private final Socket upstream;
        private volatile String request = "";

        Exchange(Socket client, Socket upstream) {
            this.client = client;
            this.upstream = upstream;
        }

        void requests() {
            pump(client, upstream, Direction.REQUEST);
        }

        void answers() {
            pump(upstream, client, Direction.ANSWER);
        }

        private void pump(Socket from, Socket to, Direction direction) {
            byte[] buffer = new byte[BUFFER];
            long passed = 0;
            try {
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    if (direction == Direction.REQUEST) {
                        request = startLine(buffer, read).orElse(request);
                    }
                    if (!fault.get().passes(new Chunk(direction, request, read, passed))) {
                        struck.incrementAndGet();
                        break;
                    }
                    out.write(buffer, 0, read);
                    out.flush();
                    passed += read;
                }
            } catch (IOException brokenByEitherEnd) {
                // both ends are closed below
            } finally {
                close(client);
                close(upstream);
                open.remove(client);
                open.remove(upstream);
            }
        }
    }

    /** The first line of a request, e.g. {@code PUT /bucket/key HTTP/1.1}, where the bytes begin with one. */
    private static Optional<String> startLine(byte[] bytes, int length) {
        Matcher line = START_LINE.matcher(new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
        return line.lookingAt() ? Optional.of(line.group()) : Optional.empty();
    }

    /** Which way bytes go. */
    public enum Direction {
        /** From the client to the server. */
        REQUEST,
        /** From the server to the client. */
        ANSWER
    }

    /**
     * Some bytes on their way.
     *
     * @param request the first line of the request that they belong to or answer
     * @param length how many bytes
     * @param passed how many went the same way of the same connection before
     */
    public record Chunk(Direction direction, String request, int length, long passed) {}

    /** What goes wrong. */
    @FunctionalInterface
    public interface Fault {
        /** Whether bytes are passed on. Where they are not, the connection is closed in both directions. */
        boolean passes(Chunk chunk);

        /** Nothing goes wrong. */
        static Fault none() {
            return chunk -> true;
        }

        /** Every chunk of at most 16 KiB takes some time. */
        static Fault slow(Duration each) {
            return chunk -> {
                LockSupport.parkNanos(each.toNanos());
                return true;
            };
        }

        /** So many connections, one after the other, break when so many bytes have come back. */
        static Fault cut(long bytes, int connections) {
            AtomicInteger left = new AtomicInteger(connections);
            return chunk -> chunk.direction() == Direction.REQUEST
                    || chunk.passed() + chunk.length() <= bytes
                    || left.getAndDecrement() <= 0;
        }

        /** The server gets such requests and does what they ask; its answers to the first so many are lost. */
        static Fault loseAnswers(Predicate<String> requests, int times) {
            AtomicInteger left = new AtomicInteger(times);
            return chunk -> chunk.direction() == Direction.REQUEST
                    || !requests.test(chunk.request())
                    || left.getAndDecrement() <= 0;
        }
    }
}
