package uk.tlevels.warehouse.release.narrative;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.tlevels.warehouse.release.data.Disclosed;
import uk.tlevels.warehouse.release.data.RowKey;
import uk.tlevels.warehouse.release.definition.ReleaseDefinition;
import uk.tlevels.warehouse.release.definition.Slice;

/** Views of the data sets of a release, each indexed once. */
final class SliceViews {
    private final ReleaseDefinition release;
    private final Map<String, Indexed> dataSets = new HashMap<>();

    private record Indexed(Disclosed data, Map<RowKey, Integer> index) {}

    SliceViews(ReleaseDefinition release, List<Disclosed> data) {
        this.release = release;
        data.forEach(d -> dataSets.put(
                d.shown().definition().file(), new Indexed(d, d.shown().index())));
    }

    SliceView of(Slice slice) {
        Indexed dataSet = dataSets.get(slice.dataSet());
        return new SliceView(release, slice, dataSet.data(), dataSet.index());
    }
}
