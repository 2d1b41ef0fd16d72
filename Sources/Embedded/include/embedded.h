#pragma once
#include <stddef.h>

// A file carried inside the binary: its name below Sources/Embedded/files, and its bytes.
typedef struct {
    const char *name;
    const unsigned char *bytes;
    size_t length;
} GoodturnFile;

// All carried files, ended by one without a name.
extern const GoodturnFile goodturn_files[];

// The first of them; an array without a length cannot cross into Swift.
static inline const GoodturnFile *goodturn_first_file(void) { return goodturn_files; }
