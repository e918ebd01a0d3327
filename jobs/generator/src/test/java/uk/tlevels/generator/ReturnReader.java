package uk.tlevels.generator;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A second, plain reading of the returns: element names and text, nothing shared with what wrote them. */
final class ReturnReader {

    /** One aim, with the learner and the file it stands in. */
    record Aim(String file, int year, String ukprn, Map<String, String> learner, Map<String, String> values) {

        String get(String element) {
            return values.getOrDefault(element, "");
        }

        boolean is(String element, String value) {
            return get(element).equals(value);
        }

        /** The learner number, or provider and reference where the number is temporary. */
        String person() {
            String uln = learner.get("ULN");
            return uln.equals("9999999999") ? ukprn + "/" + learner.get("LearnRefNumber") : uln;
        }

        LocalDate start() {
            return LocalDate.parse(get("LearnStartDate"));
        }

        int startYear() {
            return start().getMonthValue() >= 8 ? start().getYear() : start().getYear() - 1;
        }

        boolean leftWithin42Days() {
            return values.containsKey("LearnActEndDate")
                    && LocalDate.parse(get("LearnActEndDate")).isBefore(start().plusDays(41));
        }
    }

    private static final Pattern NAME = Pattern.compile("ILR-(\\d{8})-(\\d{4})-(\\d{8}-\\d{6})-01\\.(xml|zip)");

    private ReturnReader() {}

    static List<Path> files(Path landing) throws IOException {
        try (Stream<Path> files = Files.list(landing.resolve("ilr"))) {
            return files.sorted().toList();
        }
    }

    /** The aims of the newest return of each provider and year, and those of every census. */
    static List<Aim> newest(Path landing) throws IOException, XMLStreamException {
        Map<String, Path> newest = new TreeMap<>();
        for (Path file : files(landing)) {
            Matcher name = NAME.matcher(file.getFileName().toString());
            if (!name.matches()) {
                throw new IOException("not the name of a return: " + file);
            }
            // in order of name, so that a later preparation time replaces an earlier one
            newest.put(name.group(1) + name.group(2), file);
        }
        List<Aim> aims = new ArrayList<>();
        for (Path file : newest.values()) {
            aims.addAll(aims(file));
        }
        aims.addAll(CensusReader.aims(landing));
        return aims;
    }

    static List<Aim> aims(Path file) throws IOException, XMLStreamException {
        String name = file.getFileName().toString();
        String ukprn = name.substring(4, 12);
        int year = 2000 + Integer.parseInt(name.substring(13, 15));
        List<Aim> aims = new ArrayList<>();
        Map<String, String> learner = new HashMap<>();
        Map<String, String> values = new HashMap<>();
        boolean inAim = false;
        StringBuilder text = new StringBuilder();
        XMLStreamReader xml = XMLInputFactory.newDefaultFactory().createXMLStreamReader(open(file));
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    text.setLength(0);
                    if (xml.getLocalName().equals("Learner")
                            || xml.getLocalName().equals("LearnerDestinationandProgression")) {
                        learner = new HashMap<>();
                    } else if (xml.getLocalName().equals("LearningDelivery")) {
                        values = new HashMap<>();
                        inAim = true;
                    }
                }
                case XMLStreamConstants.CHARACTERS -> text.append(xml.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    if (xml.getLocalName().equals("LearningDelivery")) {
                        aims.add(new Aim(name, year, ukprn, learner, values));
                        inAim = false;
                    } else {
                        (inAim ? values : learner).put(xml.getLocalName(), meant(xml.getLocalName(), text));
                    }
                }
                default -> {
                    // nothing else matters here
                }
            }
        }
        return aims;
    }

    /** The value that is meant by the spellings which are planted. */
    private static String meant(String element, CharSequence text) {
        String plain = text.toString().replaceFirst("^(\\d+)\\.0$", "$1").replaceFirst("T00:00:00$", "");
        return element.equals("LearnAimRef") ? plain.toUpperCase(Locale.ROOT) : plain;
    }

    private static InputStream open(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        if (!file.toString().endsWith(".zip")) {
            return new ByteArrayInputStream(bytes);
        }
        ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes));
        zip.getNextEntry();
        return zip;
    }
}
