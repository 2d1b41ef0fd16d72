#pragma once

// Tells SQLite to keep no count of the memory it takes, before it is first used in this process:
// every small piece of memory would otherwise wait for one lock that all connections share.
// Answers 0 (SQLITE_OK), or 21 (SQLITE_MISUSE) where SQLite is in use already, which does no harm.
int goodturn_sqlite_without_memory_counts(void);
