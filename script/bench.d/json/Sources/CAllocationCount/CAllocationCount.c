#include "CAllocationCount.h"

#include <stdbool.h>
#include <stdlib.h>

#ifdef __GLIBC__

// The program's own definitions come before the library's, for Swift's runtime as well; glibc keeps its own reachable.
extern void *__libc_malloc(size_t size);
extern void *__libc_calloc(size_t count, size_t size);
extern void *__libc_realloc(void *pointer, size_t size);
extern void *__libc_memalign(size_t alignment, size_t size);

// Counting takes as long as finding small memory does, so that only what is asked to be counted is.
static _Atomic bool counts;
static _Atomic uint64_t count;

static void note(void) {
    if (__c11_atomic_load(&counts, __ATOMIC_RELAXED)) __c11_atomic_fetch_add(&count, 1, __ATOMIC_RELAXED);
}

void *malloc(size_t size) {
    note();
    return __libc_malloc(size);
}

void *calloc(size_t number, size_t size) {
    note();
    return __libc_calloc(number, size);
}

void *realloc(void *pointer, size_t size) {
    note();
    return __libc_realloc(pointer, size);
}

void *aligned_alloc(size_t alignment, size_t size) {
    note();
    return __libc_memalign(alignment, size);
}

int posix_memalign(void **result, size_t alignment, size_t size) {
    note();
    *result = __libc_memalign(alignment, size);
    return *result ? 0 : 12; // ENOMEM
}

void allocation_count_start(void) {
    count = 0;
    counts = true;
}

uint64_t allocation_count_stop(void) {
    counts = false;
    return count;
}

#else

void allocation_count_start(void) {}

uint64_t allocation_count_stop(void) { return 0; }

#endif
