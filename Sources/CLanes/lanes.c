#define _GNU_SOURCE
#include "CLanes.h"

#include <math.h>
#include <sched.h>
#include <string.h>

#pragma STDC FP_CONTRACT OFF

#if defined(__x86_64__) && defined(__linux__)
#define WIDE __attribute__((target_clones("avx512f", "avx2", "sse4.1", "default")))
#else
#define WIDE
#endif

// One argument of a fold over some lanes.
#define TAKE(SIZE, OPERATOR)                                                                \
  if (a->stride) {                                                                          \
    const double *x = a->values + lane;                                                     \
    for (int i = 0; i < SIZE; i++) total[i] = total[i] OPERATOR x[i];                       \
  } else {                                                                                  \
    double x = a->values[0];                                                                \
    for (int i = 0; i < SIZE; i++) total[i] = total[i] OPERATOR x;                          \
  }

// As many lanes at a time as stay in registers while all arguments are taken.
#define FOLD_BY(SIZE, OPERATOR)                                                             \
  for (; lane + SIZE <= to; lane += SIZE) {                                                 \
    double total[SIZE];                                                                     \
    if (first->stride)                                                                      \
      memcpy(total, first->values + lane, sizeof total);                                    \
    else                                                                                    \
      for (int i = 0; i < SIZE; i++) total[i] = first->values[0];                           \
    for (long k = 1; k < count; k++) {                                                      \
      const lanes_argument *a = operands + indices[k];                                      \
      TAKE(SIZE, OPERATOR)                                                                  \
    }                                                                                       \
    memcpy(out + lane, total, sizeof total);                                                \
  }

#define FOLD(NAME, OPERATOR)                                                                \
  WIDE void NAME(const lanes_argument *operands, const int32_t *indices, long count, long from, long to, double *out) { \
    const lanes_argument *first = operands + indices[0];                                    \
    long lane = from;                                                                       \
    FOLD_BY(32, OPERATOR)                                                                   \
    FOLD_BY(12, OPERATOR)                                                                   \
    FOLD_BY(4, OPERATOR)                                                                    \
    for (; lane < to; lane++) {                                                             \
      double total = first->values[lane * first->stride];                                   \
      for (long k = 1; k < count; k++) {                                                    \
        const lanes_argument *a = operands + indices[k];                                    \
        total = total OPERATOR a->values[lane * a->stride];                                 \
      }                                                                                     \
      out[lane] = total;                                                                    \
    }                                                                                       \
  }

FOLD(lanes_product, *)
FOLD(lanes_sum, +)

#define PAIR(NAME, OPERATOR)                                                                                \
  WIDE void NAME(const lanes_argument *a, const lanes_argument *b, long from, long to, double *restrict out) { \
    const double *x = a->values, *y = b->values;                                                            \
    if (a->stride && b->stride)                                                                             \
      for (long lane = from; lane < to; lane++) out[lane] = x[lane] OPERATOR y[lane];                       \
    else if (a->stride)                                                                                     \
      for (long lane = from; lane < to; lane++) out[lane] = x[lane] OPERATOR y[0];                          \
    else if (b->stride)                                                                                     \
      for (long lane = from; lane < to; lane++) out[lane] = x[0] OPERATOR y[lane];                          \
    else                                                                                                    \
      for (long lane = from; lane < to; lane++) out[lane] = x[0] OPERATOR y[0];                             \
  }

PAIR(lanes_difference, -)
PAIR(lanes_quotient, /)

WIDE void lanes_weigh(const lanes_argument *a, const double *weights, long from, long to, double *restrict out) {
  const double *x = a->values;
  if (a->stride)
    for (long lane = from; lane < to; lane++) out[lane] = x[lane] * weights[lane];
  else
    for (long lane = from; lane < to; lane++) out[lane] = x[0] * weights[lane];
}

WIDE void lanes_scale(const lanes_argument *a, double factor, long from, long to, double *restrict out) {
  const double *x = a->values;
  if (a->stride)
    for (long lane = from; lane < to; lane++) out[lane] = x[lane] * factor;
  else
    for (long lane = from; lane < to; lane++) out[lane] = x[0] * factor;
}

WIDE void lanes_offset(const lanes_argument *a, double term, long from, long to, double *restrict out) {
  const double *x = a->values;
  if (a->stride)
    for (long lane = from; lane < to; lane++) out[lane] = x[lane] + term;
  else
    for (long lane = from; lane < to; lane++) out[lane] = x[0] + term;
}

typedef double four __attribute__((vector_size(32), aligned(8)));
typedef int64_t four_words __attribute__((vector_size(32), aligned(8)));

// The nearest whole number, half away from zero: the size plus the number just below a half, without its decimals.
static inline __attribute__((always_inline)) double nearest(double value) { return trunc(value + copysign(0.49999999999999994, value)); }

// One year, lane by lane; no number where it is out of range, nor where what it is a difference from is.
static inline __attribute__((always_inline)) void post_year(const double *x, long stride, long length, double *y) {
  double sum = 0, posted = 0;
  for (long lane = 0; lane < length; lane++) {
    sum += x[lane * stride];
    double rounded = nearest(sum);
    if (!(fabs(rounded) < 0x1p51)) rounded = NAN;
    y[lane] = rounded - posted;
    posted = rounded;
  }
}

// Rounds a sum that goes on in each of four years, and puts what it grew by in place of what was added. A macro, as
// functions cannot take vectors for processors of different kinds.
#define POST(value)                                                                         \
  do {                                                                                      \
    sum += value;                                                                           \
    four rounded = __builtin_elementwise_trunc(sum + (four)(((four_words)sum & top) | half));              \
    outside |= (four_words)((four)((four_words)rounded & ~top) >= 0x1p51);                  \
    value = rounded - posted;                                                               \
    posted = rounded;                                                                       \
  } while (0)

// Rows to columns.
#define TURN(a, b, c, d)                                                                    \
  do {                                                                                      \
    four ab = __builtin_shufflevector(a, b, 0, 4, 2, 6), ba = __builtin_shufflevector(a, b, 1, 5, 3, 7);   \
    four cd = __builtin_shufflevector(c, d, 0, 4, 2, 6), dc = __builtin_shufflevector(c, d, 1, 5, 3, 7);   \
    a = __builtin_shufflevector(ab, cd, 0, 1, 4, 5);                                        \
    b = __builtin_shufflevector(ba, dc, 0, 1, 4, 5);                                        \
    c = __builtin_shufflevector(ab, cd, 2, 3, 6, 7);                                        \
    d = __builtin_shufflevector(ba, dc, 2, 3, 6, 7);                                        \
  } while (0)

// Each sum waits for the one before it in its year, so four years of one length are taken side by side; where fewer are
// left, the last stands for those that are not there.
WIDE void lanes_post(const lanes_argument *a, const int32_t *yearEnd, long from, long to, double *restrict out) {
  const four_words top = (four_words){1, 1, 1, 1} << 63;
  const four_words half = (four_words)(four){0.49999999999999994, 0.49999999999999994, 0.49999999999999994,
                                             0.49999999999999994};
  long stride = a->stride;
  while (from < to) {
    long end = yearEnd[from] < to ? yearEnd[from] : to;
    long length = end - from, years = 1;
    while (years < 4 && end < to && yearEnd[end] - end == length && yearEnd[end] <= to) {
      end += length;
      years++;
    }
    long second = length, third = years > 2 ? 2 * length : second, fourth = years > 3 ? 3 * length : third;
    const double *x = a->values + from * stride;
    double *y = out + from;
    if (years == 1) {
      four_words outside = {0, 0, 0, 0};
      double total = 0;
      four before = {0, 0, 0, 0};
      long lane = 0;
      if (stride)
        for (; lane + 4 <= length; lane += 4) {
          double first = total + x[lane], then = first + x[lane + 1], next = then + x[lane + 2];
          total = next + x[lane + 3];
          four sum = {first, then, next, total};
          four rounded = __builtin_elementwise_trunc(sum + (four)(((four_words)sum & top) | half));
          outside |= (four_words)((four)((four_words)rounded & ~top) >= 0x1p51);
          *(four *)(y + lane) = rounded - __builtin_shufflevector(before, rounded, 3, 4, 5, 6);
          before = rounded;
        }
      if (lane < length || (outside[0] | outside[1] | outside[2] | outside[3])) post_year(x, stride, length, y);
      from = end;
      continue;
    }
    four sum = {0, 0, 0, 0}, posted = {0, 0, 0, 0};
    four_words outside = {0, 0, 0, 0};
    long lane = 0;
    if (stride)
      for (; lane + 4 <= length; lane += 4, x += 4, y += 4) {
        four p = *(const four *)x, q = *(const four *)(x + second), r = *(const four *)(x + third),
             s = *(const four *)(x + fourth);
        TURN(p, q, r, s);
        POST(p);
        POST(q);
        POST(r);
        POST(s);
        TURN(p, q, r, s);
        *(four *)(y + fourth) = s;
        *(four *)(y + third) = r;
        *(four *)(y + second) = q;
        *(four *)y = p;
      }
    for (; lane < length; lane++, x += stride, y++) {
      four value = {x[0], x[second * stride], x[third * stride], x[fourth * stride]};
      POST(value);
      y[0] = value[0];
      y[second] = value[1];
      y[third] = value[2];
      y[fourth] = value[3];
    }
    for (int year = 0; year < years; year++)
      if (outside[year])
        post_year(a->values + (from + year * length) * stride, stride, length, out + from + year * length);
    from = end;
  }
}

// Whether some lane is no finite number: its exponent is all ones, so that adding one to it carries.
static int is_strange(const double *row, long lanes) {
  uint64_t carried = 0;
  for (long lane = 0; lane < lanes; lane++) {
    uint64_t bits;
    memcpy(&bits, row + lane, 8);
    carried |= (bits & 0x7FF0000000000000u) + 0x0010000000000000u;
  }
  return carried >> 63 ? 1 : 0;
}

// What carries when added to the exponent of 2^44 and above; whether such a number is finite is asked only then.
#define LARGE (0x8000000000000000u - ((uint64_t)(1023 + 44) << 52))
#define SETTLE(PLACE)                                                                       \
  uint64_t differing = 0, large = 0;                                                        \
  for (long lane = 0; lane < lanes; lane++) {                                               \
    double value = out[lane] + 0.0;                                                         \
    uint64_t bits, there;                                                                   \
    memcpy(&bits, &value, 8);                                                               \
    memcpy(&there, present + lane, 8);                                                      \
    PLACE[lane] = value;                                                                    \
    large |= (bits & 0x7FF0000000000000u) + LARGE;                                          \
    differing |= bits ^ there;                                                              \
  }                                                                                         \
  return (differing ? 2 : 0) | (large >> 63 ? 4 | is_strange(PLACE, lanes) : 0);

WIDE int lanes_settle(double *restrict out, const double *restrict present, long lanes) { SETTLE(out) }

WIDE int lanes_replace(const double *restrict out, double *restrict present, long lanes) { SETTLE(present) }

long lanes_processors(void) {
  cpu_set_t set;
  return sched_getaffinity(0, sizeof set, &set) == 0 && CPU_COUNT(&set) > 0 ? CPU_COUNT(&set) : 1;
}
