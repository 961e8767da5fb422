#include "server/report/sha256.h"

#if defined(__x86_64__)

#include <cpuid.h>
#include <immintrin.h>

namespace proviso::report {

bool sha256_in_hardware() {
  static const bool has = [] {
    unsigned a = 0, b = 0, c = 0, d = 0;
    if (!__get_cpuid(1, &a, &b, &c, &d) || !(c & bit_SSE4_1) || !(c & bit_SSSE3)) return false;
    return __get_cpuid_count(7, 0, &a, &b, &c, &d) && (b & bit_SHA) != 0;
  }();
  return has;
}

namespace {

// The instructions keep the state as (a,b,e,f) and (c,d,g,h) and do four rounds per pair of calls.
struct Halves {
  __m128i abef;
  __m128i cdgh;
};

// Rounds 4 i to 4 i + 3, whose words are w[i % 4]. Inlined with `i` known, all of it stays in registers.
__attribute__((target("sha,sse4.1,ssse3"), always_inline)) inline void four_rounds(int i, __m128i (&w)[4],
                                                                                   const unsigned char* data,
                                                                                   Halves& state) {
  __m128i& now = w[i % 4];
  if (i < 4) {
    const __m128i swap = _mm_set_epi64x(0x0c0d0e0f08090a0b, 0x0405060700010203);
    now = _mm_shuffle_epi8(_mm_loadu_si128(reinterpret_cast<const __m128i*>(data) + i), swap);
  } else {
    const __m128i seven_back = _mm_alignr_epi8(w[(i + 3) % 4], w[(i + 2) % 4], 4);
    now = _mm_sha256msg1_epu32(now, w[(i + 1) % 4]);
    now = _mm_sha256msg2_epu32(_mm_add_epi32(now, seven_back), w[(i + 3) % 4]);
  }
  const auto* k = reinterpret_cast<const __m128i*>(kSha256Rounds.data()) + i;
  __m128i sum = _mm_add_epi32(now, _mm_loadu_si128(k));
  state.cdgh = _mm_sha256rnds2_epu32(state.cdgh, state.abef, sum);
  sum = _mm_shuffle_epi32(sum, 0x0E);
  state.abef = _mm_sha256rnds2_epu32(state.abef, state.cdgh, sum);
}

}  // namespace

__attribute__((target("sha,sse4.1,ssse3"))) void sha256_blocks_hardware(Sha256State& state, const unsigned char* data,
                                                                        std::size_t count) {
  const auto* in = reinterpret_cast<const __m128i*>(state.data());
  const __m128i cdab = _mm_shuffle_epi32(_mm_loadu_si128(in), 0xB1);
  const __m128i efgh = _mm_shuffle_epi32(_mm_loadu_si128(in + 1), 0x1B);
  Halves now{_mm_alignr_epi8(cdab, efgh, 8), _mm_blend_epi16(efgh, cdab, 0xF0)};

  for (; count > 0; --count, data += 64) {
    const Halves before = now;
    __m128i w[4];
    four_rounds(0, w, data, now), four_rounds(1, w, data, now);
    four_rounds(2, w, data, now), four_rounds(3, w, data, now);
    four_rounds(4, w, data, now), four_rounds(5, w, data, now);
    four_rounds(6, w, data, now), four_rounds(7, w, data, now);
    four_rounds(8, w, data, now), four_rounds(9, w, data, now);
    four_rounds(10, w, data, now), four_rounds(11, w, data, now);
    four_rounds(12, w, data, now), four_rounds(13, w, data, now);
    four_rounds(14, w, data, now), four_rounds(15, w, data, now);
    now.abef = _mm_add_epi32(now.abef, before.abef);
    now.cdgh = _mm_add_epi32(now.cdgh, before.cdgh);
  }

  const __m128i feba = _mm_shuffle_epi32(now.abef, 0x1B);
  const __m128i dchg = _mm_shuffle_epi32(now.cdgh, 0xB1);
  auto* out = reinterpret_cast<__m128i*>(state.data());
  _mm_storeu_si128(out, _mm_blend_epi16(feba, dchg, 0xF0));
  _mm_storeu_si128(out + 1, _mm_alignr_epi8(dchg, feba, 8));
}

}  // namespace proviso::report

#else

namespace proviso::report {

bool sha256_in_hardware() { return false; }
void sha256_blocks_hardware(Sha256State& state, const unsigned char* data, std::size_t count) {
  sha256_blocks_portable(state, data, count);
}

}  // namespace proviso::report

#endif
