// Memory for one parse of a C library: taken in small pieces, given back as a whole.
#pragma once

#include <stddef.h>

// Opens a parse on this thread; parses may nest. Everything asked for until the outermost one ends belongs to it.
void muster_parse_begin(void);

// Ends a parse; with the outermost one all of its memory goes, freed or not.
void muster_parse_end(void);

// As in the C library, but they end the process where memory runs out, since cmark checks no result.
void *muster_parse_calloc(size_t count, size_t size);
void *muster_parse_realloc(void *pointer, size_t size);
void muster_parse_free(void *pointer);
