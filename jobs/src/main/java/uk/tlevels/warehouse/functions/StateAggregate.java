package uk.tlevels.warehouse.functions;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.aggregate.TypedImperativeAggregate;
import scala.collection.immutable.IndexedSeq;
import scala.collection.immutable.Seq;

/**
 * An aggregate function over states that merge, evaluated on Spark's own rows: Spark's {@code Aggregator} decodes every
 * row into objects and generates classes for that, which costs more than the states.
 *
 * @param <B> the state of one group
 */
abstract class StateAggregate<B> extends TypedImperativeAggregate<B> implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int PARTS = 4;

    private final Seq<Expression> children;
    private final int mutableAggBufferOffset;
    private final int inputAggBufferOffset;

    StateAggregate(Seq<Expression> children, int mutableAggBufferOffset, int inputAggBufferOffset) {
        this.children = children;
        this.mutableAggBufferOffset = mutableAggBufferOffset;
        this.inputAggBufferOffset = inputAggBufferOffset;
    }

    /** Which function is called and how: equal calls of equal arguments are one aggregation. */
    abstract Object call();

    abstract StateAggregate<B> copy(Seq<Expression> arguments, int mutableOffset, int inputOffset);

    /** Adds a row: the values of the arguments, as Spark holds them. */
    abstract void add(B buffer, Object[] row);

    abstract void addAll(B buffer, B other);

    abstract void write(B buffer, DataOutput out) throws IOException;

    abstract B read(DataInput in) throws IOException;

    @Override
    public final B update(B buffer, InternalRow input) {
        Object[] row = new Object[children.size()];
        for (int i = 0; i < row.length; i++) {
            row[i] = children.apply(i).eval(input);
        }
        add(buffer, row);
        return buffer;
    }

    @Override
    public final B merge(B buffer, B other) {
        addAll(buffer, other);
        return buffer;
    }

    @Override
    public final byte[] serialize(B buffer) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            write(buffer, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @Override
    public final B deserialize(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean nullable() {
        return true;
    }

    @Override
    public final Seq<Expression> children() {
        return children;
    }

    @Override
    public final Expression withNewChildrenInternal(IndexedSeq<Expression> newChildren) {
        return copy(newChildren, mutableAggBufferOffset, inputAggBufferOffset);
    }

    @Override
    public final int mutableAggBufferOffset() {
        return mutableAggBufferOffset;
    }

    @Override
    public final StateAggregate<B> withNewMutableAggBufferOffset(int offset) {
        return copy(children, offset, inputAggBufferOffset);
    }

    @Override
    public final int inputAggBufferOffset() {
        return inputAggBufferOffset;
    }

    @Override
    public final StateAggregate<B> withNewInputAggBufferOffset(int offset) {
        return copy(children, mutableAggBufferOffset, offset);
    }

    @Override
    public final int productArity() {
        return PARTS;
    }

    /** The arguments of the constructor, in their order: Spark copies an expression with them. */
    @Override
    public final Object productElement(int part) {
        return switch (part) {
            case 0 -> call();
            case 1 -> children;
            case 2 -> mutableAggBufferOffset;
            case 3 -> inputAggBufferOffset;
            default -> throw new IndexOutOfBoundsException(part);
        };
    }

    @Override
    public final boolean canEqual(Object other) {
        return getClass().isInstance(other);
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof StateAggregate<?> that
                && getClass() == that.getClass()
                && call().equals(that.call())
                && children.equals(that.children)
                && mutableAggBufferOffset == that.mutableAggBufferOffset
                && inputAggBufferOffset == that.inputAggBufferOffset;
    }

    @Override
    public final String toString() {
        return prettyName() + children.mkString("(", ", ", ")");
    }

    @Override
    public final int hashCode() {
        return super.hashCode();
    }
}
