#include "embedded.h"

const GoodturnFile goodturn_files[] = {
    {0, 0, 0},
};
