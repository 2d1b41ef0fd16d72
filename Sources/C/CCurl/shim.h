#pragma once
#include <curl/curl.h>

// curl_easy_setopt takes "any number of arguments of any sort", which Swift does not import;
// here is one wrapper for each sort.
typedef size_t (*curl_bytes_callback)(char *bytes, size_t size, size_t count, void *closure);

static inline CURLcode curl_set_number(CURL *handle, CURLoption option, long number) {
    return curl_easy_setopt(handle, option, number);
}

static inline CURLcode curl_set_text(CURL *handle, CURLoption option, const char *text) {
    return curl_easy_setopt(handle, option, text);
}

static inline CURLcode curl_set_pointer(CURL *handle, CURLoption option, void *pointer) {
    return curl_easy_setopt(handle, option, pointer);
}

static inline CURLcode curl_set_list(CURL *handle, CURLoption option, struct curl_slist *list) {
    return curl_easy_setopt(handle, option, list);
}

static inline CURLcode curl_set_callback(
    CURL *handle, CURLoption option, curl_bytes_callback callback) {
    return curl_easy_setopt(handle, option, callback);
}

// A macro with casts in it, which Swift does not import either.
static inline CURLcode curl_start_everything(void) {
    return curl_global_init(CURL_GLOBAL_ALL);
}
