package uk.tlevels.generator.register;

import java.util.ArrayList;
import java.util.List;
import uk.tlevels.generator.file.CsvText;
import uk.tlevels.generator.file.LandingRoot;
import uk.tlevels.generator.file.Written;
import uk.tlevels.generator.people.Provider;
import uk.tlevels.generator.quota.PlanNode;
import uk.tlevels.generator.quota.Quotas;
import uk.tlevels.generator.quota.Scale;
import uk.tlevels.generator.quota.Streams;

/** Writes the registers of support for T Levels: money, activities, members, contracts, interests, approvals. */
public final class RegisterFiles {

    private RegisterFiles() {}

    /** Writes them all. */
    public static List<Written> write(
            Quotas quotas, List<Provider> providers, Streams streams, Scale scale, LandingRoot landing) {
        PlanNode plan = quotas.file("registers.yaml");
        List<Written> files = new ArrayList<>();
        files.add(FundingRegister.write(plan, providers, streams, scale, landing));
        files.addAll(new ActivityLog(plan, providers, streams, scale).write(landing));
        files.addAll(MembershipRegister.write(plan, streams, scale, landing));
        files.add(contracts(plan, landing));
        files.add(EmployerInterestExport.write(plan, streams, scale, landing));
        files.add(ApprovalRegister.write(plan, streams, scale, landing));
        return files;
    }

    private static Written contracts(PlanNode plan, LandingRoot landing) {
        return landing.csv("registers/contracts.csv", CsvText.WINDOWS, csv -> {
            csv.row(
                    "Contract reference",
                    "Programme",
                    "Agreement",
                    "Supplier",
                    "Subject",
                    "Date signed",
                    "Start date",
                    "End date");
            for (PlanNode contract : plan.at("contracts").list()) {
                csv.row(
                        contract.at("reference").text(),
                        contract.at("programme").text(),
                        contract.at("agreement").text(),
                        contract.at("supplier").text(),
                        contract.at("subject").text(),
                        contract.at("signed").text(),
                        contract.at("starts").text(),
                        contract.at("ends").text());
            }
        });
    }
}
