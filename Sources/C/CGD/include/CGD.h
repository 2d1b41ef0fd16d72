#pragma once
#include <gd.h>

// The functions of libgd that are called. They are found when the first picture comes, since the
// library brings some forty others with it, and most servers see no picture for days.
typedef struct {
    __typeof__(gdImageCreateFromJpegPtr) *_Nonnull fromJPEG;
    __typeof__(gdImageCreateFromPngPtr) *_Nonnull fromPNG;
    __typeof__(gdImageCreateFromWebpPtr) *_Nonnull fromWebP;
    __typeof__(gdImageCreateTrueColor) *_Nonnull create;
    __typeof__(gdImageFilledRectangle) *_Nonnull fill;
    __typeof__(gdImageCopyResampled) *_Nonnull copyResampled;
    __typeof__(gdImageFlipBoth) *_Nonnull flipBoth;
    __typeof__(gdImageRotateInterpolated) *_Nonnull rotate;
    __typeof__(gdImageGetTrueColorPixel) *_Nonnull pixel;
    __typeof__(gdImageJpegPtr) *_Nonnull jpeg;
    __typeof__(gdImagePngPtr) *_Nonnull png;
    __typeof__(gdImageWebpPtr) *_Nonnull webP;
    __typeof__(gdImageDestroy) *_Nonnull destroy;
    __typeof__(gdFree) *_Nonnull free;
} LoadedGD;

// libgd, loaded once and kept; null where it is missing or lacks one of these.
const LoadedGD *_Nullable goodturn_loaded_gd(void);
