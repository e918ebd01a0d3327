package uk.tlevels.generator.returns;

import java.time.LocalDateTime;
import java.util.Locale;
import uk.tlevels.generator.file.Xml;
import uk.tlevels.generator.people.Provider;
import uk.tlevels.generator.quota.AcademicYear;

/** Writes what stands before the learners of a return. */
final class IlrHeaderWriter {

    private IlrHeaderWriter() {}

    static void write(Xml xml, IlrLayout layout, Provider provider, LocalDateTime prepared) {
        xml.open("Header");
        xml.open("CollectionDetails");
        xml.element("Collection", "ILR");
        xml.element("Year", AcademicYear.code(layout.year()));
        xml.element("FilePreparationDate", prepared.toLocalDate());
        xml.close("CollectionDetails");
        xml.open("Source");
        xml.element("ProtectiveMarking", "OFFICIAL-SENSITIVE-Personal");
        xml.element("UKPRN", provider.ukprn());
        xml.element("SoftwareSupplier", "Synthetic Software");
        xml.element("SoftwarePackage", "Synthetic MIS");
        xml.element("Release", "1");
        xml.element("SerialNo", "01");
        xml.element("DateTime", String.format(Locale.ROOT, "%tFT%<tT", prepared));
        xml.close("Source");
        xml.close("Header");
        xml.open("LearningProvider");
        xml.element("UKPRN", provider.ukprn());
        xml.close("LearningProvider");
    }
}
