// The floor of the offers page: one thread, epoll, SQLite, one prepared statement, the same HTML.
//
// It reads nothing of a request but its end, knows no session and answers every address alike.

#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

enum { PIECES = 8, COLUMNS = 5, ROOM = 1 << 18, CONNECTIONS = 4096 };

static char page[ROOM];
static size_t length;
static char *pieces[PIECES];
static size_t sizes[PIECES];
static sqlite3_stmt *statement;
static int matched[CONNECTIONS];

static void add(const char *bytes, size_t count) {
    if (length + count > ROOM) abort();
    memcpy(page + length, bytes, count);
    length += count;
}

static void add_text(const char *text, size_t count) {
    size_t start = 0;
    for (size_t i = 0; i < count; i++) {
        const char *entity;
        switch (text[i]) {
        case '&': entity = "&amp;"; break;
        case '<': entity = "&lt;"; break;
        case '>': entity = "&gt;"; break;
        case '"': entity = "&quot;"; break;
        case '\'': entity = "&#39;"; break;
        default: continue;
        }
        add(text + start, i - start);
        add(entity, strlen(entity));
        start = i + 1;
    }
    add(text + start, count - start);
}

static void write_page(void) {
    length = 0;
    add(pieces[0], sizes[0]);
    while (sqlite3_step(statement) == SQLITE_ROW) {
        for (int column = 0; column < COLUMNS; column++) {
            add(pieces[column + 1], sizes[column + 1]);
            const char *text = (const char *)sqlite3_column_text(statement, column);
            size_t count = sqlite3_column_bytes(statement, column);
            if (column == 3) count = strchrnul(text, ' ') - text;
            add_text(text, count);
        }
        add(pieces[6], sizes[6]);
    }
    sqlite3_reset(statement);
    add(pieces[7], sizes[7]);
}

static void answer(int connection) {
    static char whole[ROOM + 512];
    write_page();
    int head = snprintf(whole, 512,
        "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n"
        "Cache-Control: no-store\r\nContent-Length: %zu\r\n\r\n", length);
    memcpy(whole + head, page, length);
    size_t sent = 0, all = head + length;
    while (sent < all) {
        ssize_t now = send(connection, whole + sent, all - sent, MSG_NOSIGNAL);
        if (now > 0) sent += now;
        else if (now < 0 && errno == EAGAIN) usleep(50);
        else return;
    }
}

// Answers each request once its empty line has come, also when it comes in pieces.
static int serve(int connection) {
    static const char end[] = "\r\n\r\n";
    char bytes[8192];
    ssize_t count = recv(connection, bytes, sizeof bytes, 0);
    if (count == 0 || (count < 0 && errno != EAGAIN)) return 0;
    for (ssize_t i = 0; i < count; i++) {
        int *at = &matched[connection % CONNECTIONS];
        *at = bytes[i] == end[*at] ? *at + 1 : bytes[i] == '\r';
        if (*at == 4) {
            *at = 0;
            answer(connection);
        }
    }
    return 1;
}

static void prepare(const char *folder) {
    char path[4096];
    snprintf(path, sizeof path, "%s/floor.html", folder);
    FILE *file = fopen(path, "r");
    static char text[ROOM];
    size_t count = file ? fread(text, 1, ROOM - 1, file) : 0;
    if (!count) exit(1);
    char *at = text;
    for (int i = 0; i < PIECES; i++) {
        pieces[i] = at;
        char *next = strchrnul(at, '\x01');
        sizes[i] = next - at;
        at = next + 1;
    }
    snprintf(path, sizeof path, "%s/twins.db", folder);
    sqlite3 *db;
    if (sqlite3_open_v2(path, &db, SQLITE_OPEN_READWRITE, NULL) != SQLITE_OK) exit(1);
    int code = sqlite3_prepare_v2(db,
        "SELECT o.address, o.content,"
        " (SELECT group_concat(t.name, ', ') FROM tag t WHERE t.offer_id = o.id), m.name, o.area"
        " FROM offer o JOIN member m ON m.id = o.member_id"
        " WHERE o.standing = 1 AND m.standing = 1 ORDER BY o.id DESC LIMIT 50",
        -1, &statement, NULL);
    if (code != SQLITE_OK) exit(1);
}

int main(int count, char **words) {
    if (count != 2) return 64;
    prepare(words[1]);
    int door = socket(AF_INET, SOCK_STREAM, 0), poll = epoll_create1(0), yes = 1;
    struct sockaddr_in place = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    socklen_t size = sizeof place;
    if (bind(door, (struct sockaddr *)&place, size) || listen(door, 128)) return 1;
    getsockname(door, (struct sockaddr *)&place, &size);
    printf("Listening on http://127.0.0.1:%d\n", ntohs(place.sin_port));
    fflush(stdout);
    struct epoll_event event = {.events = EPOLLIN, .data.fd = door}, ready[64];
    epoll_ctl(poll, EPOLL_CTL_ADD, door, &event);
    while (1) {
        int found = epoll_wait(poll, ready, 64, -1);
        for (int i = 0; i < found; i++) {
            int from = ready[i].data.fd;
            if (from == door) {
                int next = accept4(door, NULL, NULL, SOCK_NONBLOCK);
                if (next < 0) continue;
                setsockopt(next, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
                matched[next % CONNECTIONS] = 0;
                event.data.fd = next;
                epoll_ctl(poll, EPOLL_CTL_ADD, next, &event);
            } else if (!serve(from)) {
                close(from);
            }
        }
    }
}
