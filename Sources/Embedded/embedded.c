// Written by bin/embed; do not edit.
#include "embedded.h"

static const unsigned char file_0[] = {
#embed "files/catalogues/ca.po" suffix(,)
    0};
static const unsigned char file_1[] = {
#embed "files/catalogues/en-x-easy.po" suffix(,)
    0};
static const unsigned char file_2[] = {
#embed "files/catalogues/es.po" suffix(,)
    0};
static const unsigned char file_3[] = {
#embed "files/fonts/OFL.txt" suffix(,)
    0};
static const unsigned char file_4[] = {
#embed "files/fonts/reading-bold.woff2" suffix(,)
    0};
static const unsigned char file_5[] = {
#embed "files/fonts/reading-regular.woff2" suffix(,)
    0};
static const unsigned char file_6[] = {
#embed "files/icons/icon.svg" suffix(,)
    0};
static const unsigned char file_7[] = {
#embed "files/openapi.yaml" suffix(,)
    0};
static const unsigned char file_8[] = {
#embed "files/scripts/autosave.js" suffix(,)
    0};
static const unsigned char file_9[] = {
#embed "files/scripts/double.js" suffix(,)
    0};
static const unsigned char file_10[] = {
#embed "files/scripts/enter.js" suffix(,)
    0};
static const unsigned char file_11[] = {
#embed "files/scripts/names.js" suffix(,)
    0};
static const unsigned char file_12[] = {
#embed "files/scripts/print.js" suffix(,)
    0};
static const unsigned char file_13[] = {
#embed "files/scripts/search.js" suffix(,)
    0};
static const unsigned char file_14[] = {
#embed "files/scripts/slips.js" suffix(,)
    0};
static const unsigned char file_15[] = {
#embed "files/styles/base.css" suffix(,)
    0};
static const unsigned char file_16[] = {
#embed "files/styles/buttons.css" suffix(,)
    0};
static const unsigned char file_17[] = {
#embed "files/styles/cards.css" suffix(,)
    0};
static const unsigned char file_18[] = {
#embed "files/styles/doors.css" suffix(,)
    0};
static const unsigned char file_19[] = {
#embed "files/styles/footer.css" suffix(,)
    0};
static const unsigned char file_20[] = {
#embed "files/styles/forms.css" suffix(,)
    0};
static const unsigned char file_21[] = {
#embed "files/styles/header.css" suffix(,)
    0};
static const unsigned char file_22[] = {
#embed "files/styles/notices.css" suffix(,)
    0};
static const unsigned char file_23[] = {
#embed "files/styles/people.css" suffix(,)
    0};
static const unsigned char file_24[] = {
#embed "files/styles/pictures.css" suffix(,)
    0};
static const unsigned char file_25[] = {
#embed "files/styles/print.css" suffix(,)
    0};
static const unsigned char file_26[] = {
#embed "files/styles/slips.css" suffix(,)
    0};
static const unsigned char file_27[] = {
#embed "files/styles/system.css" suffix(,)
    0};
static const unsigned char file_28[] = {
#embed "files/styles/table.css" suffix(,)
    0};

const GoodturnFile goodturn_files[] = {
    {"catalogues/ca.po", file_0, sizeof file_0 - 1},
    {"catalogues/en-x-easy.po", file_1, sizeof file_1 - 1},
    {"catalogues/es.po", file_2, sizeof file_2 - 1},
    {"fonts/OFL.txt", file_3, sizeof file_3 - 1},
    {"fonts/reading-bold.woff2", file_4, sizeof file_4 - 1},
    {"fonts/reading-regular.woff2", file_5, sizeof file_5 - 1},
    {"icons/icon.svg", file_6, sizeof file_6 - 1},
    {"openapi.yaml", file_7, sizeof file_7 - 1},
    {"scripts/autosave.js", file_8, sizeof file_8 - 1},
    {"scripts/double.js", file_9, sizeof file_9 - 1},
    {"scripts/enter.js", file_10, sizeof file_10 - 1},
    {"scripts/names.js", file_11, sizeof file_11 - 1},
    {"scripts/print.js", file_12, sizeof file_12 - 1},
    {"scripts/search.js", file_13, sizeof file_13 - 1},
    {"scripts/slips.js", file_14, sizeof file_14 - 1},
    {"styles/base.css", file_15, sizeof file_15 - 1},
    {"styles/buttons.css", file_16, sizeof file_16 - 1},
    {"styles/cards.css", file_17, sizeof file_17 - 1},
    {"styles/doors.css", file_18, sizeof file_18 - 1},
    {"styles/footer.css", file_19, sizeof file_19 - 1},
    {"styles/forms.css", file_20, sizeof file_20 - 1},
    {"styles/header.css", file_21, sizeof file_21 - 1},
    {"styles/notices.css", file_22, sizeof file_22 - 1},
    {"styles/people.css", file_23, sizeof file_23 - 1},
    {"styles/pictures.css", file_24, sizeof file_24 - 1},
    {"styles/print.css", file_25, sizeof file_25 - 1},
    {"styles/slips.css", file_26, sizeof file_26 - 1},
    {"styles/system.css", file_27, sizeof file_27 - 1},
    {"styles/table.css", file_28, sizeof file_28 - 1},
    {0, 0, 0},
};
