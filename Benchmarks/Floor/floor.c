#define _GNU_SOURCE
#include "floor.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec + t.tv_nsec * 1e-9;
}

static uint64_t next(uint64_t *state) {
    uint64_t z = (*state += 0x9e3779b97f4a7c15ULL);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31);
}

static int rising(const void *a, const void *b) {
    double x = *(const double *)a, y = *(const double *)b;
    return x < y ? -1 : x > y;
}

enum { LOAD, COUNT, ENTRY, TRANSFER, FALL, RISE, GIFT, STATEMENTS };

static const char *texts[STATEMENTS] = {
    "SELECT a.key, a.id, a.number, a.kind, u.id AS unit_id, a.holder, a.name, a.hard_floor,"
    " a.soft_floor, a.soft_ceiling, a.hard_ceiling, a.balance AS balance_now, a.held, a.moves,"
    " a.closed, a.hides_balance FROM account a JOIN credit_unit u ON u.community = a.community"
    " AND u.key = a.unit WHERE a.community = ? AND a.id IN (?, ?) ORDER BY +a.key",
    "INSERT INTO journal_count (community, last) VALUES (?, 1)"
    " ON CONFLICT (community) DO UPDATE SET last = last + 1 RETURNING last",
    "INSERT INTO entry (community, record, id, kind, day, recorded, recorder, hat, word,"
    " subject_kind, subject, reverses, exemption, note_digest)"
    " VALUES (?, ?, ?, 1, 20000, ?, 1, 2, 2, 1, NULL, NULL, 0, NULL)",
    "INSERT INTO transfer (community, record, ordinal, from_account, to_account, amount,"
    " from_number, from_balance, to_number, to_balance) VALUES (?, ?, 0, ?, ?, ?, ?, ?, ?, ?)",
    "UPDATE account SET balance = ?, moves = ? WHERE community = ? AND key = ? AND balance = ?"
    " AND moves = ? AND (hard_floor IS NULL OR ? - held >= hard_floor)",
    "UPDATE account SET balance = ?, moves = ? WHERE community = ? AND key = ? AND balance = ?"
    " AND moves = ? AND (hard_ceiling IS NULL OR ? <= hard_ceiling)",
    "INSERT INTO contribution (community, record, ordinal, account, direction, minutes, day, apart)"
    " VALUES (?, ?, ?, ?, ?, ?, 20000, 0)",
};

typedef struct {
    sqlite3 *db;
    sqlite3_stmt *all[STATEMENTS];
    int64_t community;
    const uint8_t *ids;
    int count;
    uint64_t seed;
} floor_state;

static void bind(sqlite3_stmt *s, int n, const int64_t *values) {
    for (int i = 0; i < n; i++) sqlite3_bind_int64(s, i + 1, values[i]);
}

static int done(sqlite3_stmt *s) {
    int answer = sqlite3_step(s);
    while (answer == SQLITE_ROW) answer = sqlite3_step(s);
    sqlite3_reset(s);
    return answer == SQLITE_DONE;
}

static int post(floor_state *f) {
    int from = next(&f->seed) % f->count, to = next(&f->seed) % (f->count - 1);
    if (to >= from) to++;
    int64_t amount = 15 * (1 + next(&f->seed) % 4), key[2] = {0}, balance[2] = {0}, moves[2] = {0};
    int64_t floors[2] = {0};
    sqlite3_stmt *s = f->all[LOAD];
    sqlite3_bind_int64(s, 1, f->community);
    sqlite3_bind_blob(s, 2, f->ids + 16 * from, 16, SQLITE_STATIC);
    sqlite3_bind_blob(s, 3, f->ids + 16 * to, 16, SQLITE_STATIC);
    while (sqlite3_step(s) == SQLITE_ROW) {
        int side = memcmp(sqlite3_column_blob(s, 1), f->ids + 16 * from, 16) ? 1 : 0;
        key[side] = sqlite3_column_int64(s, 0);
        floors[side] = sqlite3_column_int64(s, 7) + sqlite3_column_int64(s, 12);
        balance[side] = sqlite3_column_int64(s, 11);
        moves[side] = sqlite3_column_int64(s, 13);
    }
    sqlite3_reset(s);
    if (balance[0] - amount < floors[0]) return 2;
    s = f->all[COUNT];
    sqlite3_bind_int64(s, 1, f->community);
    if (sqlite3_step(s) != SQLITE_ROW) return 0;
    int64_t record = sqlite3_column_int64(s, 0);
    if (!done(s)) return 0;

    struct timespec t;
    clock_gettime(CLOCK_REALTIME, &t);
    int64_t moment = t.tv_sec * 1000 + t.tv_nsec / 1000000;
    uint8_t id[16];
    for (int i = 0; i < 6; i++) id[i] = (uint8_t)(moment >> (40 - 8 * i));
    uint64_t chance[2] = {next(&f->seed), next(&f->seed)};
    memcpy(id + 6, chance, 10);
    s = f->all[ENTRY];
    bind(s, 2, (int64_t[]){f->community, record});
    sqlite3_bind_blob(s, 3, id, 16, SQLITE_STATIC);
    sqlite3_bind_int64(s, 4, moment);
    if (!done(s)) return 0;
    s = f->all[TRANSFER];
    bind(s, 9, (int64_t[]){f->community, record, key[0], key[1], amount, moves[0] + 1,
                           balance[0] - amount, moves[1] + 1, balance[1] + amount});
    if (!done(s)) return 0;
    for (int side = 0; side < 2; side++) {
        int64_t after = balance[side] + (side ? amount : -amount);
        s = f->all[side ? RISE : FALL];
        bind(s, 7, (int64_t[]){after, moves[side] + 1, f->community, key[side], balance[side],
                               moves[side], after});
        if (!done(s) || sqlite3_changes(f->db) != 1) return 0;
    }
    for (int side = 0; side < 2; side++) {
        s = f->all[GIFT];
        bind(s, 6, (int64_t[]){f->community, record, side, key[1 - side], 1 + side, amount});
        if (!done(s)) return 0;
    }
    return 1;
}

floor_result floor_post(
    const char *path, int64_t community, const uint8_t *ids, int count, int group,
    double seconds, uint64_t seed) {
    floor_state f = {.community = community, .ids = ids, .count = count, .seed = seed};
    floor_result result = {-1, 0, 0};
    const char *settings = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
                           " PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY;"
                           " PRAGMA cache_size = -32768;";
    if (sqlite3_open(path, &f.db) || sqlite3_exec(f.db, settings, 0, 0, 0)) return result;
    const char *recorder = "INSERT OR IGNORE INTO recorder (key, id) VALUES (1, zeroblob(16))";
    if (sqlite3_exec(f.db, recorder, 0, 0, 0)) return result;
    for (int i = 0; i < STATEMENTS; i++) {
        if (sqlite3_prepare_v2(f.db, texts[i], -1, &f.all[i], 0)) {
            fprintf(stderr, "floor: %s\n", sqlite3_errmsg(f.db));
            return result;
        }
    }
    size_t room = 4000000, commits = 0;
    double *times = malloc(room * sizeof *times), start = now(), end = start;
    long posted = 0;
    while (end - start < seconds && commits < room) {
        double began = now();
        if (sqlite3_exec(f.db, "BEGIN IMMEDIATE", 0, 0, 0)) return result;
        for (int i = 0; i < group; i++) {
            if (group > 1) sqlite3_exec(f.db, "SAVEPOINT verb", 0, 0, 0);
            int answer = post(&f);
            if (!answer) {
                fprintf(stderr, "floor: %s\n", sqlite3_errmsg(f.db));
                return result;
            }
            posted += answer == 1;
            if (group > 1) sqlite3_exec(f.db, "RELEASE verb", 0, 0, 0);
        }
        if (sqlite3_exec(f.db, "COMMIT", 0, 0, 0)) return result;
        end = now();
        times[commits++] = (end - began) * 1e6;
    }
    qsort(times, commits, sizeof *times, rising);
    result.rate = posted / (end - start);
    result.p50_us = times[commits / 2];
    result.p999_us = times[(size_t)(commits * 0.999)];
    free(times);
    for (int i = 0; i < STATEMENTS; i++) sqlite3_finalize(f.all[i]);
    sqlite3_close(f.db);
    return result;
}

double floor_replay(const char *path, int64_t community, int64_t *transfers) {
    sqlite3 *db;
    sqlite3_stmt *s;
    if (sqlite3_open_v2(path, &db, SQLITE_OPEN_READWRITE, 0)) return -1;
    const char *text =
        "SELECT e.id, e.kind, e.day, e.recorded, e.recorder, t.from_account, t.to_account,"
        " t.amount, t.from_number, t.from_balance, t.to_number, t.to_balance"
        " FROM entry e JOIN transfer t ON t.community = e.community AND t.record = e.record"
        " WHERE e.community = ? ORDER BY e.record";
    if (sqlite3_prepare_v2(db, text, -1, &s, 0)) return -1;
    sqlite3_bind_int64(s, 1, community);
    size_t room = 1 << 21;
    int64_t *sums = calloc(room, sizeof *sums), seen = 0;
    volatile int64_t rest = 0;
    clock_t start = clock();
    while (sqlite3_step(s) == SQLITE_ROW) {
        int64_t from = sqlite3_column_int64(s, 5), to = sqlite3_column_int64(s, 6);
        int64_t amount = sqlite3_column_int64(s, 7);
        if (from < (int64_t)room) sums[from] -= amount;
        if (to < (int64_t)room) sums[to] += amount;
        for (int i = 1; i < 12; i++) if (i != 4) rest += sqlite3_column_int64(s, i);
        rest += ((const uint8_t *)sqlite3_column_blob(s, 0))[15];
        seen++;
    }
    double took = (double)(clock() - start) / CLOCKS_PER_SEC;
    *transfers = seen;
    sqlite3_finalize(s);
    sqlite3_close(db);
    free(sums);
    return seen / took;
}

double floor_flush_us(const char *folder, double seconds) {
    char path[4096];
    snprintf(path, sizeof path, "%s/flush", folder);
    int file = open(path, O_CREAT | O_RDWR | O_TRUNC, 0600);
    static char block[4096];
    memset(block, 0x5a, sizeof block);
    for (int i = 0; i < 256; i++) {
        if (pwrite(file, block, sizeof block, i * 4096L) != sizeof block) return -1;
    }
    fsync(file);
    size_t room = 100000, count = 0;
    double *times = malloc(room * sizeof *times), start = now();
    while (now() - start < seconds && count < room) {
        double began = now();
        block[0]++;
        if (pwrite(file, block, sizeof block, (count % 256) * 4096L) != sizeof block) return -1;
        fdatasync(file);
        times[count++] = (now() - began) * 1e6;
    }
    qsort(times, count, sizeof *times, rising);
    double middle = times[count / 2];
    free(times);
    close(file);
    unlink(path);
    return middle;
}
