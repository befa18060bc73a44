/* Fails, shortens or delays what a process does to the files under one folder, by its own calls of the C library.

   From its environment: FAULT_UNDER the folder, FAULT_CALL which calls ("write" with truncating, "sync", "open",
   "lock", "any"), FAULT_HOW what becomes of them, FAULT_FIRST and FAULT_LAST which ones, counted from 1, FAULT_WHILE a
   file: without it there is no fault, and nothing is counted. A process may plan by `plan_faults` itself, too.

   FAULT_HOW is "EIO", "ENOSPC", "EROFS" or "ENOLCK" (it is not done, and that is why), "torn" (half is written, then
   EIO), "short" (half is written, and said so) or "slow" (200 ms first). */

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum how { NOT, FAIL, TORN, SHORT, SLOW };
static char under[PATH_MAX], call[16], trigger[PATH_MAX];
static enum how how;
static int number;
static long first, last;
static atomic_long counted, faulted;

void plan_faults(const char *folder, const char *which, const char *kind, long from, long to) {
    how = NOT;
    if (!folder || !*folder || !realpath(folder, under)) return;
    snprintf(call, sizeof call, "%s", which);
    first = from, last = to;
    counted = faulted = 0;
    number = !strcmp(kind, "ENOSPC") ? ENOSPC : !strcmp(kind, "EROFS") ? EROFS : !strcmp(kind, "ENOLCK") ? ENOLCK : EIO;
    how = !strcmp(kind, "torn") ? TORN : !strcmp(kind, "short") ? SHORT : !strcmp(kind, "slow") ? SLOW : FAIL;
}
long faults_counted(void) { return counted; }
long faults_done(void) { return faulted; }

__attribute__((constructor)) static void read_environment(void) {
    const char *to = getenv("FAULT_LAST"), *from = getenv("FAULT_FIRST"), *file = getenv("FAULT_WHILE");
    if (file) snprintf(trigger, sizeof trigger, "%s", file);
    if (getenv("FAULT_UNDER") && getenv("FAULT_CALL") && getenv("FAULT_HOW"))
        plan_faults(getenv("FAULT_UNDER"), getenv("FAULT_CALL"), getenv("FAULT_HOW"), from ? atol(from) : 1, to ? atol(to) : LONG_MAX);
}

static int is_ours(const char *path) {
    size_t length = strlen(under);
    return length && !strncmp(path, under, length) && path[length] == '/';
}

/* What becomes of this call; errno is set where it is to fail. */
static enum how fate(const char *which, int file, const char *path) {
    char name[PATH_MAX], link[64];
    if (how == NOT || (strcmp(call, which) && strcmp(call, "any"))) return NOT;
    if (!path) {
        snprintf(link, sizeof link, "/proc/self/fd/%d", file);
        ssize_t length = readlink(link, name, sizeof name - 1);
        if (length < 0) return NOT;
        name[length] = 0, path = name;
    }
    if (!is_ours(path) || (*trigger && access(trigger, F_OK))) return NOT;
    long n = ++counted;
    if (n < first || n > last) return NOT;
    faulted++;
    if (how == SLOW) usleep(200000);
    errno = number;
    return how == SLOW ? NOT : how;
}

#define REAL(name) static __typeof__(&name) real; if (!real) real = (__typeof__(real))dlsym(RTLD_NEXT, #name)
#define IS_HALF(what) (what == SHORT || what == TORN)

#define PWRITE(name) ssize_t name(int file, const void *bytes, size_t size, off64_t at) { \
    REAL(name); enum how what = fate("write", file, 0); \
    if (what == NOT || (what == SHORT && size < 2)) return real(file, bytes, size, at); \
    ssize_t done = IS_HALF(what) ? real(file, bytes, size / 2, at) : -1; \
    if (what == TORN) errno = number; \
    return what == SHORT ? done : -1; }
PWRITE(pwrite) PWRITE(pwrite64)

ssize_t write(int file, const void *bytes, size_t size) {
    REAL(write);
    enum how what = fate("write", file, 0);
    if (what == NOT || (what == SHORT && size < 2)) return real(file, bytes, size);
    ssize_t done = IS_HALF(what) ? real(file, bytes, size / 2) : -1;
    if (what == TORN) errno = number;
    return what == SHORT ? done : -1;
}

#define TRUNCATE(name) int name(int file, off64_t size) { REAL(name); \
    enum how what = fate("write", file, 0); return what == FAIL || what == TORN ? -1 : real(file, size); }
TRUNCATE(ftruncate) TRUNCATE(ftruncate64)

#define SYNC(name) int name(int file) { REAL(name); \
    return fate("sync", file, 0) == FAIL ? -1 : real(file); }
SYNC(fsync) SYNC(fdatasync)

#define OPEN(name) int name(const char *path, int flags, ...) { REAL(name); \
    va_list rest; va_start(rest, flags); int mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(rest, int) : 0; va_end(rest); \
    return fate("open", -1, path) == FAIL ? -1 : real(path, flags, mode); }
OPEN(open) OPEN(open64)

#define LOCK(name) int name(int file, int command, ...) { REAL(name); \
    va_list rest; va_start(rest, command); void *given = va_arg(rest, void *); va_end(rest); \
    int locks = (command == F_SETLK || command == F_SETLKW || command == F_OFD_SETLK || command == F_OFD_SETLKW) \
        && ((struct flock *)given)->l_type != F_UNLCK; \
    return locks && fate("lock", file, 0) == FAIL ? -1 : real(file, command, given); }
LOCK(fcntl) LOCK(fcntl64)
int flock(int file, int operation) {
    REAL(flock);
    return fate("lock", file, 0) == FAIL ? -1 : real(file, operation);
}
