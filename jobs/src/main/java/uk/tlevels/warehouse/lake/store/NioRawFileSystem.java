package uk.tlevels.warehouse.lake.store;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.hadoop.fs.FSLinkResolver;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;

/**
 * The local disk through {@code java.nio.file}. Without Hadoop's native library its own class forks {@code chmod} for
 * the files and directories it makes, {@code ls} for their permissions and {@code readlink} for links; this one forks
 * nothing. It needs no winutils on Windows, where permissions and owners are left as they are.
 *
 * <p>A file is forced to disk when it is closed, so that a durable commit never names a file that a power cut emptied.
 */
class NioRawFileSystem extends RawLocalFileSystem {

    @Override
    protected OutputStream createOutputStreamWithMode(Path path, boolean append, FsPermission permission)
            throws IOException {
        return new ForcedOutputStream(super.createOutputStreamWithMode(path, append, permission));
    }

    /** {@inheritDoc} In one step where the disk can; Hadoop's copying, with its rules for directories, otherwise. */
    @Override
    public boolean rename(Path from, Path to) throws IOException {
        try {
            Files.move(onDisk(from), onDisk(to), StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (FileSystemException e) {
            return super.rename(from, to);
        }
    }

    @Override
    public FileStatus getFileStatus(Path path) throws IOException {
        return status(path);
    }

    @Override
    public FileStatus getFileLinkStatus(Path path) throws IOException {
        if (!Files.isSymbolicLink(onDisk(path))) {
            return getFileStatus(path);
        }
        FileStatus status = status(path, LinkOption.NOFOLLOW_LINKS);
        status.setSymlink(FSLinkResolver.qualifySymlinkTarget(getUri(), status.getPath(), getLinkTarget(path)));
        return status;
    }

    @Override
    public Path getLinkTarget(Path path) throws IOException {
        return new Path(Files.readSymbolicLink(onDisk(path)).toString());
    }

    private FileStatus status(Path path, LinkOption... links) throws IOException {
        java.nio.file.Path file = onDisk(path);
        try {
            PosixFileAttributeView posix = Files.getFileAttributeView(file, PosixFileAttributeView.class, links);
            if (posix == null) {
                BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class, links);
                return status(path, attributes, FsPermission.getDefault(), "", "");
            }
            PosixFileAttributes attributes = posix.readAttributes();
            FsPermission permission =
                    FsPermission.valueOf("-" + PosixFilePermissions.toString(attributes.permissions()));
            String owner = attributes.owner().getName();
            return status(
                    path, attributes, permission, owner, attributes.group().getName());
        } catch (AccessDeniedException e) {
            throw e;
        } catch (FileSystemException e) {
            FileNotFoundException missing = new FileNotFoundException("File " + path + " does not exist");
            missing.initCause(e);
            throw missing;
        }
    }

    private FileStatus status(
            Path path, BasicFileAttributes attributes, FsPermission permission, String owner, String group) {
        return new FileStatus(
                attributes.size(),
                attributes.isDirectory(),
                1,
                getDefaultBlockSize(path),
                attributes.lastModifiedTime().toMillis(),
                attributes.lastAccessTime().toMillis(),
                permission,
                owner,
                group,
                path.makeQualified(getUri(), getWorkingDirectory()));
    }

    @Override
    public void setPermission(Path path, FsPermission permission) throws IOException {
        PosixFileAttributeView posix = posix(path);
        if (posix != null) {
            // without the sticky bit, which java.nio.file does not know
            FsPermission plain = new FsPermission(
                    permission.getUserAction(), permission.getGroupAction(), permission.getOtherAction());
            posix.setPermissions(PosixFilePermissions.fromString(plain.toString()));
        }
    }

    @Override
    public void setOwner(Path path, String owner, String group) throws IOException {
        PosixFileAttributeView posix = posix(path);
        if (posix != null) {
            var principals = onDisk(path).getFileSystem().getUserPrincipalLookupService();
            if (owner != null) {
                posix.setOwner(principals.lookupPrincipalByName(owner));
            }
            if (group != null) {
                posix.setGroup(principals.lookupPrincipalByGroupName(group));
            }
        }
    }

    private PosixFileAttributeView posix(Path path) {
        return Files.getFileAttributeView(onDisk(path), PosixFileAttributeView.class);
    }

    private java.nio.file.Path onDisk(Path path) {
        return pathToFile(path).toPath();
    }
}
