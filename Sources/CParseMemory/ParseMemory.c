#include "CParseMemory.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

// Small pieces are cut from slabs and wait in a list of their size when they are freed, so that a parse needs no more
// than with malloc. Large ones come from malloc and hang in a ring, by which the end of the parse finds them.

enum { STEP = 16, LARGEST_SMALL = 1024 - sizeof(size_t), FIRST_SLAB = 16 << 10, LARGEST_SLAB = 256 << 10 };

// Stands before every piece, which lies at a multiple of STEP.
struct head {
    size_t capacity;
};

struct small {
    struct head head;
    struct small *next;
};

struct large {
    struct large *previous, *next;
    size_t padding;
    struct head head;
};

struct slab {
    struct slab *next;
    char bytes[];
};

_Static_assert(sizeof(struct slab) + sizeof(struct head) == STEP, "pieces of a slab are aligned");
_Static_assert(sizeof(struct large) == 2 * STEP, "large pieces are aligned");

static _Thread_local struct {
    int depth;
    struct slab *slabs;
    char *free, *end;
    size_t slab_size;
    struct large *large;
    struct small *freed[(LARGEST_SMALL + sizeof(struct head)) / STEP + 1];
} memory;

static void *checked(void *pointer) {
    if (!pointer) abort();
    return pointer;
}

static size_t sum(size_t left, size_t right) {
    size_t result;
    if (__builtin_add_overflow(left, right, &result)) abort();
    return result;
}

static struct head *head_of(void *pointer) { return (struct head *)pointer - 1; }
static struct large *large_of(struct head *head) {
    return (struct large *)((char *)head - offsetof(struct large, head));
}

static void *link_large(struct large *piece, size_t size) {
    piece->head.capacity = size;
    piece->previous = NULL;
    piece->next = memory.large;
    if (memory.large) memory.large->previous = piece;
    memory.large = piece;
    return &piece->head + 1;
}

static void unlink_large(struct large *piece) {
    if (piece->previous) piece->previous->next = piece->next;
    else memory.large = piece->next;
    if (piece->next) piece->next->previous = piece->previous;
}

static void *take_small(size_t size) {
    size_t total = (sizeof(struct head) + size + STEP - 1) & ~(size_t)(STEP - 1);
    struct small *freed = memory.freed[total / STEP];
    if (freed) {
        memory.freed[total / STEP] = freed->next;
        return &freed->head + 1;
    }
    if ((size_t)(memory.end - memory.free) < total) {
        memory.slab_size = memory.slab_size == 0 ? FIRST_SLAB
                           : memory.slab_size < LARGEST_SLAB ? memory.slab_size * 2 : LARGEST_SLAB;
        struct slab *slab = checked(malloc(sizeof(struct slab) + memory.slab_size));
        slab->next = memory.slabs;
        memory.slabs = slab;
        memory.free = slab->bytes;
        memory.end = slab->bytes + memory.slab_size;
    }
    struct head *head = (struct head *)memory.free;
    memory.free += total;
    head->capacity = total - sizeof(struct head);
    return head + 1;
}

void muster_parse_begin(void) { memory.depth++; }

void muster_parse_end(void) {
    if (--memory.depth > 0) return;
    while (memory.slabs) {
        struct slab *next = memory.slabs->next;
        free(memory.slabs);
        memory.slabs = next;
    }
    while (memory.large) {
        struct large *next = memory.large->next;
        free(memory.large);
        memory.large = next;
    }
    memset(&memory, 0, sizeof memory);
}

void *muster_parse_calloc(size_t count, size_t size) {
    size_t bytes;
    if (__builtin_mul_overflow(count, size, &bytes)) abort();
    // malloc knows which of its memory is zero already.
    if (bytes > LARGEST_SMALL) return link_large(checked(calloc(1, sum(bytes, sizeof(struct large)))), bytes);
    return memset(take_small(bytes), 0, bytes);
}

void *muster_parse_realloc(void *pointer, size_t size) {
    if (!pointer) return muster_parse_calloc(1, size);
    struct head *head = head_of(pointer);
    if (head->capacity > LARGEST_SMALL) {
        // Stays large, whatever its size, so that its capacity tells what it is.
        if (size <= LARGEST_SMALL) size = LARGEST_SMALL + 1;
        unlink_large(large_of(head));
        return link_large(checked(realloc(large_of(head), sum(size, sizeof(struct large)))), size);
    }
    if (size <= head->capacity) return pointer;
    void *moved = muster_parse_calloc(1, size);
    memcpy(moved, pointer, head->capacity);
    muster_parse_free(pointer);
    return moved;
}

void muster_parse_free(void *pointer) {
    if (!pointer) return;
    struct head *head = head_of(pointer);
    if (head->capacity > LARGEST_SMALL) {
        struct large *piece = large_of(head);
        unlink_large(piece);
        free(piece);
        return;
    }
    struct small *piece = (struct small *)head;
    size_t place = (sizeof(struct head) + head->capacity) / STEP;
    piece->next = memory.freed[place];
    memory.freed[place] = piece;
}
