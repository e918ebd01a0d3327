package uk.tlevels.warehouse.lake.store;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.hadoop.fs.FSError;
import org.apache.hadoop.fs.StreamCapabilities;
import org.apache.hadoop.fs.Syncable;

/**
 * A local file's stream that reaches the disk before its {@code close} returns. A disk that takes no more is an
 * {@link IOException}, not the {@link FSError} that Hadoop makes of it, which is an error of the virtual machine to whoever
 * looks for exceptions.
 */
final class ForcedOutputStream extends FilterOutputStream implements Syncable, StreamCapabilities {

    private final Syncable file;
    private boolean closed;

    /** @param file Hadoop's stream to a local file, which is {@link Syncable} */
    ForcedOutputStream(OutputStream file) {
        super(file);
        this.file = (Syncable) file;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            out.write(bytes, offset, length);
        } catch (FSError e) {
            throw ofDisk(e);
        }
    }

    @Override
    public void write(int octet) throws IOException {
        try {
            out.write(octet);
        } catch (FSError e) {
            throw ofDisk(e);
        }
    }

    private static IOException ofDisk(FSError error) {
        return error.getCause() instanceof IOException cause ? cause : new IOException(error);
    }

    @Override
    public void hflush() throws IOException {
        file.hflush();
    }

    @Override
    public void hsync() throws IOException {
        file.hsync();
    }

    @Override
    public boolean hasCapability(String capability) {
        return out instanceof StreamCapabilities capable && capable.hasCapability(capability);
    }

    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        try (OutputStream closing = out) {
            closing.flush();
            hsync();
        }
    }
}
