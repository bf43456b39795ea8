// How the process asks the system for memory.
#pragma once

#include <stddef.h>

/// Keeps freed memory in the process instead of handing it back: for a program that builds and ends.
void muster_keep_freed_memory(void);

/// Asks the kernel for large pages under the next `size` bytes that this thread takes with malloc, since a build
/// touches all of its memory for the first time. Only sensible after `muster_keep_freed_memory`.
void muster_prefer_large_pages(size_t size);
