#pragma once

#include <stdint.h>

/// How many times memory has been asked for since the process started; 0 for ever where that cannot be counted.
uint64_t allocation_count(void);
