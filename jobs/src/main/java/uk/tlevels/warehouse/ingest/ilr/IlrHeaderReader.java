package uk.tlevels.warehouse.ingest.ilr;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import uk.tlevels.warehouse.contract.SourceContract;
import uk.tlevels.warehouse.ingest.FileRefusedException;

/** Recognises an ILR file by its beginning. */
public final class IlrHeaderReader {
    private IlrHeaderReader() {}

    /**
     * Reads up to the first record.
     *
     * @param contract the source contract of the ILR
     * @param fileName the file's name, for messages
     * @param bytes the file from its beginning, XML or a ZIP holding it; closed afterwards
     * @throws FileRefusedException when the file is not an ILR file of a known year, or its header contradicts itself
     */
    public static IlrHeader read(SourceContract contract, String fileName, InputStream bytes) {
        try (bytes;
                XmlCursor xml = XmlCursor.open(fileName, XmlBytes.open(fileName, bytes, ZipLimits.DEFAULT))) {
            return IlrPrologue.read(contract, xml, new UnknownElements()).header();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
