// OpenSSL 3 calls these deprecated in favour of EVP. But EVP looks its algorithm up in a table behind a lock each time,
// and two threads that hash small files then wait for each other; these touch nothing but their own state.
#define OPENSSL_SUPPRESS_DEPRECATED
#include <openssl/sha.h>

static inline int muster_sha256(const void *bytes, size_t count, unsigned char *digest) {
    SHA256_CTX state;
    return SHA256_Init(&state) && SHA256_Update(&state, bytes, count) && SHA256_Final(digest, &state);
}
