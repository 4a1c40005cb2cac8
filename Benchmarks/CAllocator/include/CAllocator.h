#pragma once
#include <stddef.h>

/// Bytes asked of the allocator and not given back, with what was mapped for large blocks.
size_t allocated_bytes(void);
/// Gives freed pages back to the system, so that what is resident is what is used.
void release_free_pages(void);
