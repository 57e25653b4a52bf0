#pragma once

#include <stdint.h>

/// Counts from now on how many times memory is asked for.
void allocation_count_start(void);

/// Ends the counting, and returns the count; 0 for ever where that cannot be counted.
uint64_t allocation_count_stop(void);
