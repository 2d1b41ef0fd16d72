#include "CGD.h"
#include <dlfcn.h>
#include <pthread.h>
#include <stddef.h>

static LoadedGD loaded;
static int is_whole;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void load(void) {
    void *library = dlopen("libgd.so.3", RTLD_NOW | RTLD_LOCAL);
    if (library == NULL) return;
    const struct {
        const char *name;
        size_t place;
    } functions[] = {
        {"gdImageCreateFromJpegPtr", offsetof(LoadedGD, fromJPEG)},
        {"gdImageCreateFromPngPtr", offsetof(LoadedGD, fromPNG)},
        {"gdImageCreateFromWebpPtr", offsetof(LoadedGD, fromWebP)},
        {"gdImageCreateTrueColor", offsetof(LoadedGD, create)},
        {"gdImageFilledRectangle", offsetof(LoadedGD, fill)},
        {"gdImageCopyResampled", offsetof(LoadedGD, copyResampled)},
        {"gdImageFlipBoth", offsetof(LoadedGD, flipBoth)},
        {"gdImageRotateInterpolated", offsetof(LoadedGD, rotate)},
        {"gdImageGetTrueColorPixel", offsetof(LoadedGD, pixel)},
        {"gdImageJpegPtr", offsetof(LoadedGD, jpeg)},
        {"gdImagePngPtr", offsetof(LoadedGD, png)},
        {"gdImageWebpPtr", offsetof(LoadedGD, webP)},
        {"gdImageDestroy", offsetof(LoadedGD, destroy)},
        {"gdFree", offsetof(LoadedGD, free)},
    };
    for (size_t i = 0; i < sizeof functions / sizeof functions[0]; i++) {
        void *function = dlsym(library, functions[i].name);
        if (function == NULL) return;
        *(void **)((char *)&loaded + functions[i].place) = function;
    }
    is_whole = 1;
}

const LoadedGD *goodturn_loaded_gd(void) {
    pthread_once(&once, load);
    return is_whole ? &loaded : NULL;
}
