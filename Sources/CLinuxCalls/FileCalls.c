#define _GNU_SOURCE
#include "FileCalls.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/openat2.h>
#include <stdio.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

_Static_assert(MUSTER_O_PATH == O_PATH, "the header repeats what fcntl.h shows to GNU sources only");

static int result_or_errno(long result) { return result < 0 ? -errno : (int)result; }

int muster_open_beneath(int root, const char *path, int flags, int follows_links) {
    struct open_how how = {0};
    how.flags = (unsigned long long)(flags | O_CLOEXEC);
    how.resolve = RESOLVE_BENEATH | RESOLVE_NO_MAGICLINKS;
    if (!follows_links) how.resolve |= RESOLVE_NO_SYMLINKS;
    long result = -1;
    // EAGAIN: something was renamed meanwhile, so the kernel could not tell whether the path stays below.
    for (int attempt = 0; attempt < 64; attempt++) {
        result = syscall(SYS_openat2, root, path, &how, sizeof how);
        if (result >= 0 || (errno != EAGAIN && errno != EINTR)) break;
    }
    // Old container sandboxes answer EPERM to calls that they do not know.
    if (result < 0 && (errno == ENOSYS || errno == EPERM)) return muster_open_by_component(root, path, flags);
    return result_or_errno(result);
}

static int open_retrying(int folder, const char *name, int flags) {
    long result;
    do {
        result = openat(folder, name, flags | O_NOFOLLOW | O_CLOEXEC);
    } while (result < 0 && errno == EINTR);
    return result_or_errno(result);
}

int muster_open_by_component(int root, const char *path, int flags) {
    if (path[0] == '/') return -EXDEV;
    int folder = root;
    for (;;) {
        size_t length = strcspn(path, "/");
        char name[256];
        int result;
        if (length == 0 || length >= sizeof name) {
            result = length == 0 ? -ENOENT : -ENAMETOOLONG;
        } else {
            memcpy(name, path, length);
            name[length] = 0;
            int is_last = path[length] == 0;
            result = strcmp(name, "..") == 0 ? -EXDEV
                     : open_retrying(folder, name, is_last ? flags : O_RDONLY | O_DIRECTORY | O_NONBLOCK);
            if (is_last) path = NULL;
        }
        if (folder != root) close(folder);
        if (result < 0 || path == NULL) return result;
        folder = result;
        path += length + 1;
    }
}

int muster_rename_exchange(int old_folder, const char *old_name, int new_folder, const char *new_name) {
    return result_or_errno(renameat2(old_folder, old_name, new_folder, new_name, RENAME_EXCHANGE));
}

int muster_rename_new(int old_folder, const char *old_name, int new_folder, const char *new_name) {
    return result_or_errno(renameat2(old_folder, old_name, new_folder, new_name, RENAME_NOREPLACE));
}

int muster_sync_file_system(int fd) { return result_or_errno(syncfs(fd)); }

const char *muster_entry_name(const struct dirent *entry) { return entry->d_name; }
