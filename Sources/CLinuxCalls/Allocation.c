#define _GNU_SOURCE
#include "Allocation.h"

#include <malloc.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

void muster_keep_freed_memory(void) {
#ifdef __GLIBC__
    mallopt(M_TRIM_THRESHOLD, 1 << 30);
    mallopt(M_TOP_PAD, 16 << 20);
    mallopt(M_MMAP_THRESHOLD, 1 << 28);
#endif
}

void muster_prefer_large_pages(size_t size) {
    // Freed at once, the piece lies at the end of this thread's arena, which later grows into it. Pages that are never
    // written to take no memory.
    char *piece = malloc(size);
    if (!piece) return;
    size_t page = (size_t)sysconf(_SC_PAGESIZE);
    size_t lead = (page - (size_t)piece % page) % page;
    if (lead < size) madvise(piece + lead, (size - lead) / page * page, MADV_HUGEPAGE);
    free(piece);
}
