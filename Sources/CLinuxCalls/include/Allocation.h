// How the process asks the system for memory.
#pragma once

/// Keeps freed memory in the process instead of handing it back: for a program that builds and ends.
void muster_keep_freed_memory(void);
