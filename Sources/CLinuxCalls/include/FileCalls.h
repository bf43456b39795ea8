// Calls on files that Swift's Glibc module does not show. All give a negative errno on failure.
#pragma once

#include <dirent.h>

// O_PATH: opens to look at, not to read.
#define MUSTER_O_PATH 010000000

// Opens `path` below the folder `root`: never above it, never by a link of /proc, and by no symbolic link at all
// unless `follows_links`. Falls back to one openat per component where the kernel has no openat2.
int muster_open_beneath(int root, const char *path, int flags, int follows_links);

// The fallback by itself; follows no symbolic link.
int muster_open_by_component(int root, const char *path, int flags);

// Swaps two names of one file system in one step.
int muster_rename_exchange(int old_folder, const char *old_name, int new_folder, const char *new_name);

// Renames, but never over something that exists.
int muster_rename_new(int old_folder, const char *old_name, int new_folder, const char *new_name);

// Writes everything of the file system that holds `fd` to the disk.
int muster_sync_file_system(int fd);

// The name in a folder's entry; Swift sees the field as a tuple of 256 numbers.
const char *muster_entry_name(const struct dirent *entry);
