"""Reads events of OpenLineage, one JSON object a line, into the model of its Python client, whose classes are generated
from the JSON schemas of the specification: an unknown key, a missing one, a facet that is not of its kind or a text that is
no date-time, URI or UUID is an error. Prints the number of events.
"""

import json
import sys

try:
    import attr
    from openlineage.client import event_v2, facet_v2
    from openlineage.client.generated import base
except ImportError as missing:
    print(missing, file=sys.stderr)
    sys.exit(77)


def facet(name, values, kind):
    schema = values["_schemaURL"]
    title = schema.rsplit("/", 1)[1]
    for module in vars(facet_v2).values():
        found = getattr(module, title, None)
        if found is not None:
            break
    else:
        raise ValueError(f"{name}: the specification has no {title}")
    if found._get_schema() != schema:
        raise ValueError(f"{name}: {schema} is not {found._get_schema()}")
    if not issubclass(found, kind):
        raise ValueError(f"{name}: {title} is no {kind.__name__}")
    built = build(found, module, {k: v for k, v in values.items() if k not in ("_producer", "_schemaURL")})
    built._producer = values["_producer"]
    attr.validate(built)
    return built


NESTED = {
    ("SchemaDatasetFacet", "fields"): "SchemaDatasetFacetFields",
    ("ColumnLineageDatasetFacet", "fields"): "Fields",
    ("Fields", "inputFields"): "InputField",
    ("InputField", "transformations"): "Transformation",
    ("DataQualityAssertionsDatasetFacet", "assertions"): "Assertion",
    ("ParentRunFacet", "run"): "Run",
    ("ParentRunFacet", "job"): "Job",
}


def build(kind, module, values):
    """An object of a generated class; what stands inside it too. Only keys of the class are taken."""
    built = {}
    for key, value in values.items():
        inner = NESTED.get((kind.__name__, key))
        if inner is None:
            built[key] = value
        else:
            inside = getattr(module, inner)
            if isinstance(value, list):
                built[key] = [build(inside, module, v) for v in value]
            elif inner == "Fields":
                built[key] = {k: build(inside, module, v) for k, v in value.items()}
            else:
                built[key] = build(inside, module, value)
    return kind(**built)


def facets(values, kind):
    return {name: facet(name, value, kind) for name, value in values.items()}


def dataset(kind, values, inner, inner_kind):
    values = dict(values)
    values["facets"] = facets(values.get("facets", {}), base.DatasetFacet)
    values[inner] = facets(values.get(inner, {}), inner_kind)
    return kind(**values)


def event(line):
    values = json.loads(line)
    if values.pop("schemaURL") != event_v2.RunEvent._get_schema():
        raise ValueError("another version of the specification")
    run, job = values.pop("run"), values.pop("job")
    return event_v2.RunEvent(
        eventType=event_v2.RunState(values.pop("eventType")),
        run=event_v2.Run(runId=run.pop("runId"), facets=facets(run.pop("facets"), base.RunFacet), **run),
        job=event_v2.Job(
            namespace=job.pop("namespace"), name=job.pop("name"), facets=facets(job.pop("facets"), base.JobFacet), **job
        ),
        inputs=[
            dataset(event_v2.InputDataset, d, "inputFacets", base.InputDatasetFacet) for d in values.pop("inputs")
        ],
        outputs=[
            dataset(event_v2.OutputDataset, d, "outputFacets", base.OutputDatasetFacet) for d in values.pop("outputs")
        ],
        **values,
    )


with open(sys.argv[1], encoding="utf-8") as lines:
    print(len([event(line) for line in lines]))
