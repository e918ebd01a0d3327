package uk.tlevels.warehouse;

import java.util.List;

/**
 * A small ILR return.
 *
 * @param ukprn the provider
 * @param startYear the academic year, by the year it starts in
 * @param submitted the time in its header, e.g. {@code 2023-12-06T09:14:05}
 * @param learners its learners as XML
 */
public record IlrReturn(String ukprn, int startYear, String submitted, List<String> learners) {
    /** A return with its learners. */
    public static IlrReturn of(String ukprn, int startYear, String submitted, String... learners) {
        return new IlrReturn(ukprn, startYear, submitted, List.of(learners));
    }

    /** A learner with programme aims. */
    public static String learner(String reference, String uln, String... aims) {
        return ("<Learner><LearnRefNumber>%s</LearnRefNumber><ULN>%s</ULN><FamilyName>Pendragon</FamilyName>"
                        + "<GivenNames>Morgana</GivenNames><DateOfBirth>2006-05-04</DateOfBirth><Ethnicity>31</Ethnicity>"
                        + "<Sex>F</Sex><PostcodePrior>ZZ9 9ZZ</PostcodePrior><Postcode>ZZ9 9ZY</Postcode>%s</Learner>")
                .formatted(reference, uln, String.join("", aims));
    }

    /** The programme aim and the core aim of a T Level that begins in September. */
    public static String tLevel(String coreCode, int startYear) {
        String dates = dates(startYear + "-09-04", (startYear + 2) + "-07-15");
        return aim("ZPROG001", 1, 1, 31, dates) + aim(coreCode, 5, 2, 31, dates);
    }

    /** The dates of an aim. */
    public static String dates(String start, String plannedEnd) {
        return "<LearnStartDate>%s</LearnStartDate><LearnPlanEndDate>%s</LearnPlanEndDate>"
                .formatted(start, plannedEnd);
    }

    private static String aim(String reference, int type, int number, int programme, String dates) {
        return ("<LearningDelivery><LearnAimRef>%s</LearnAimRef><AimType>%d</AimType><AimSeqNumber>%d</AimSeqNumber>%s"
                        + "<FundModel>25</FundModel><ProgType>%d</ProgType><CompStatus>1</CompStatus></LearningDelivery>")
                .formatted(reference, type, number, dates, programme);
    }

    /** The file. */
    public String xml() {
        int year = startYear % 100;
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <Message xmlns="ESFA/ILR/%d-%02d">
                <Header><CollectionDetails><Collection>ILR</Collection><Year>%02d%02d</Year><FilePreparationDate>%s</FilePreparationDate></CollectionDetails>
                <Source><UKPRN>%s</UKPRN><SerialNo>01</SerialNo><DateTime>%s</DateTime></Source></Header>
                <LearningProvider><UKPRN>%s</UKPRN></LearningProvider>
                %s
                </Message>
                """
                .formatted(
                        startYear,
                        year + 1,
                        year,
                        year + 1,
                        submitted.substring(0, 10),
                        ukprn,
                        submitted,
                        ukprn,
                        String.join("\n", learners));
    }
}
