#pragma once
#include <stdint.h>

/// What the floor reached: entries a second, and the middle and worst times of one commit.
typedef struct {
    double rate;
    double p50_us;
    double p999_us;
} floor_result;

/// Posts entries with the statements that Goodturn runs, `group` of them in each commit.
///
/// `ids` are the accounts, sixteen bytes each, which must be in the file already.
/// A rate below zero means that a statement failed.
floor_result floor_post(
    const char *path, int64_t community, const uint8_t *ids, int count, int group,
    double seconds, uint64_t seed);

/// Reads every sealed entry with its transfers in one pass and adds up; entries' transfers a second.
double floor_replay(const char *path, int64_t community, int64_t *transfers);

/// The middle time of writing 4 KiB into blocks that are there already, and flushing it.
double floor_flush_us(const char *folder, double seconds);
