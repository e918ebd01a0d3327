package uk.tlevels.warehouse.serve;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.connect.proto.AnalyzePlanRequest;
import org.apache.spark.connect.proto.Command;
import org.apache.spark.connect.proto.ConfigRequest;
import org.apache.spark.connect.proto.ExecutePlanRequest;
import org.apache.spark.connect.proto.Plan;
import org.sparkproject.connect.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import org.sparkproject.connect.grpc.Metadata;
import org.sparkproject.connect.grpc.ServerCall;
import org.sparkproject.connect.grpc.ServerCallHandler;
import org.sparkproject.connect.grpc.ServerInterceptor;
import org.sparkproject.connect.grpc.Status;
import org.sparkproject.connect.protobuf.Message;

/**
 * What clients may ask Spark's server for. Plans are held against the warehouse when they are analysed; what is refused here
 * would be done before or without an analysis: files are looked at to learn their columns, code is taken in, settings change
 * what names mean, and settings tell secrets. It names what is allowed, so what a later client knows is refused.
 */
public final class OnlyReadingCalls implements ServerInterceptor {
    private static final Set<String> METHODS = Set.of(
            "AnalyzePlan",
            "ArtifactStatus",
            "CloneSession",
            "Config",
            "ExecutePlan",
            "FetchErrorDetails",
            "GetStatus",
            "Interrupt",
            "ReattachExecute",
            "ReleaseExecute",
            "ReleaseSession");

    private static final Set<Command.CommandTypeCase> COMMANDS = Set.of(
            Command.CommandTypeCase.SQL_COMMAND,
            Command.CommandTypeCase.CREATE_DATAFRAME_VIEW,
            Command.CommandTypeCase.REMOVE_CACHED_REMOTE_RELATION_COMMAND);

    /** Questions about settings, and the settings that tell nothing secret. */
    private static final Set<ConfigRequest.Operation.OpTypeCase> QUESTIONS = Set.of(
            ConfigRequest.Operation.OpTypeCase.GET,
            ConfigRequest.Operation.OpTypeCase.GET_WITH_DEFAULT,
            ConfigRequest.Operation.OpTypeCase.GET_OPTION,
            ConfigRequest.Operation.OpTypeCase.IS_MODIFIABLE);

    private static final List<String> TOLD = List.of("spark.sql.", "spark.python.", "spark.connect.session.");

    /** Parts of a plan that read files, run code or come from elsewhere, by their names in the protocol. */
    private static final Set<String> REFUSED = Set.of(
            "spark.connect.Read.DataSource",
            "spark.connect.RelationChanges",
            "spark.connect.CommonInlineUserDefinedFunction",
            "spark.connect.CommonInlineUserDefinedTableFunction",
            "spark.connect.CommonInlineUserDefinedDataSource",
            "spark.connect.TypedAggregateExpression",
            "spark.connect.MapPartitions",
            "spark.connect.GroupMap",
            "spark.connect.CoGroupMap",
            "spark.connect.ApplyInPandasWithState",
            "spark.connect.MlRelation",
            "google.protobuf.Any");

    /** What the server makes by its setting. */
    public OnlyReadingCalls() {}

    @Override
    public <A, B> ServerCall.Listener<A> interceptCall(
            ServerCall<A, B> call, Metadata headers, ServerCallHandler<A, B> next) {
        String method = call.getMethodDescriptor().getBareMethodName();
        if (!METHODS.contains(method)) {
            refuse(call, method);
            return new ServerCall.Listener<>() {};
        }
        return new SimpleForwardingServerCallListener<>(next.startCall(call, headers)) {
            private boolean refused;

            @Override
            public void onMessage(A message) {
                Optional<String> wrong = complaint(message);
                if (wrong.isPresent()) {
                    refused = true;
                    refuse(call, wrong.get());
                } else {
                    super.onMessage(message);
                }
            }

            @Override
            public void onHalfClose() {
                if (!refused) {
                    super.onHalfClose();
                }
            }
        };
    }

    private static void refuse(ServerCall<?, ?> call, String what) {
        call.close(
                Status.PERMISSION_DENIED.withDescription(
                        "the warehouse is open to be read and nothing else: " + what + " is refused"),
                new Metadata());
    }

    /** What is wrong with a request, in a word or two. */
    static Optional<String> complaint(Object request) {
        if (request instanceof ExecutePlanRequest execute) {
            return complaint(execute.getPlan()).or(() -> part(execute));
        }
        if (request instanceof AnalyzePlanRequest analyze) {
            return part(analyze);
        }
        return request instanceof ConfigRequest config ? complaint(config.getOperation()) : Optional.empty();
    }

    private static Optional<String> complaint(Plan plan) {
        return switch (plan.getOpTypeCase()) {
            case ROOT -> Optional.empty();
            case COMMAND ->
                COMMANDS.contains(plan.getCommand().getCommandTypeCase())
                        ? Optional.empty()
                        : Optional.of(plan.getCommand().getCommandTypeCase().name());
            // it is unpacked after this look at it; clients are told not to pack (ConnectServer)
            default -> Optional.of("a plan of the kind " + plan.getOpTypeCase());
        };
    }

    private static Optional<String> complaint(ConfigRequest.Operation operation) {
        if (!QUESTIONS.contains(operation.getOpTypeCase())) {
            return Optional.of(operation.getOpTypeCase() + " of settings");
        }
        return Stream.of(
                        operation.getGet().getKeysList().stream(),
                        operation.getGetOption().getKeysList().stream(),
                        operation.getIsModifiable().getKeysList().stream(),
                        operation.getGetWithDefault().getPairsList().stream().map(pair -> pair.getKey()))
                .flatMap(keys -> keys)
                .filter(key -> TOLD.stream().noneMatch(key::startsWith))
                .findFirst()
                .map(key -> "the setting " + key);
    }

    /** The first part of a message, however deep, that is refused. */
    private static Optional<String> part(Message message) {
        String name = message.getDescriptorForType().getFullName();
        if (REFUSED.contains(name)) {
            return Optional.of(name);
        }
        return message.getAllFields().values().stream()
                .flatMap(value -> value instanceof List<?> list ? list.stream() : Stream.of(value))
                .filter(Message.class::isInstance)
                .map(value -> part((Message) value))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
