// The loops over lanes that most time is spent in. In C because the compiler makes each of them several times, for
// processors with AVX-512, AVX2, SSE 4.1 and for all others, and the right one is chosen when the program starts; Swift
// has no way to ask for that. None fuses a multiplication with an addition, so that all give the same bits.
#ifndef CLANES_H
#define CLANES_H

#include <stdint.h>

// A row as an argument; a stride of 0 is one value for all lanes. The same words as Swift's Argument.
typedef struct {
  const double *_Nonnull values;
  long stride;
  const void *_Nullable states;
  const double *_Nullable probes;
} lanes_argument;

// ((a · b) · c) · d … of operands[indices[0..<count]], count > 0, into out[from..<to].
void lanes_product(const lanes_argument *_Nonnull operands, const int32_t *_Nonnull indices, long count, long from,
                   long to, double *_Nonnull out);
// ((a + b) + c) + d …, likewise.
void lanes_sum(const lanes_argument *_Nonnull operands, const int32_t *_Nonnull indices, long count, long from, long to,
               double *_Nonnull out);
void lanes_difference(const lanes_argument *_Nonnull a, const lanes_argument *_Nonnull b, long from, long to,
                      double *_Nonnull out);
void lanes_quotient(const lanes_argument *_Nonnull a, const lanes_argument *_Nonnull b, long from, long to,
                    double *_Nonnull out);
// a times what stands for each lane.
void lanes_weigh(const lanes_argument *_Nonnull a, const double *_Nonnull weights, long from, long to,
                 double *_Nonnull out);
void lanes_scale(const lanes_argument *_Nonnull a, double factor, long from, long to, double *_Nonnull out);
void lanes_offset(const lanes_argument *_Nonnull a, double term, long from, long to, double *_Nonnull out);
// What the sum of the year so far, rounded to whole numbers, grew by. yearEnd[lane] is the first lane of the next year.
// Rounds half away from zero; from 2^51 on no number is given.
void lanes_post(const lanes_argument *_Nonnull a, const int32_t *_Nonnull yearEnd, long from, long to,
                double *_Nonnull out);
// Makes −0 into 0. 1: some lane is no finite number; 2: some lane differs from what is present; 4: some
// lane is 2^44 or more in size.
int lanes_settle(double *_Nonnull out, const double *_Nonnull present, long lanes);
// The same, but what came out goes where what is present was.
int lanes_replace(const double *_Nonnull out, double *_Nonnull present, long lanes);
// Makes a word 0 that others may be making 0 at the same time.
static inline void lanes_clear(unsigned long *_Nonnull word) { __atomic_store_n(word, 0, __ATOMIC_RELAXED); }
// Words that several threads read and write at the same time. What was written before lanes_publish is there for whoever
// finds the word by lanes_observe.
static inline unsigned long lanes_observe(const unsigned long *_Nonnull word) {
  return __atomic_load_n(word, __ATOMIC_ACQUIRE);
}
static inline void lanes_publish(unsigned long *_Nonnull word, unsigned long bits) {
  __atomic_store_n(word, bits, __ATOMIC_RELEASE);
}
// The next number of a counter. What was published before is there for whoever takes a later one.
static inline unsigned long lanes_take(unsigned long *_Nonnull counter) {
  return __atomic_fetch_add(counter, 1, __ATOMIC_SEQ_CST);
}
static inline uint64_t lanes_marks(const uint64_t *_Nonnull word) { return __atomic_load_n(word, __ATOMIC_RELAXED); }
// Sets bits of a word, unless they are set.
static inline void lanes_mark(uint64_t *_Nonnull word, uint64_t bits) {
  if (bits & ~lanes_marks(word)) __atomic_fetch_or(word, bits, __ATOMIC_RELAXED);
}
// The processors that this process may use, at least 1.
long lanes_processors(void);
// Lets the other half of a processor run while this one waits for a word.
static inline void lanes_pause(void) {
#if defined(__x86_64__)
  __builtin_ia32_pause();
#endif
}
// Asks for what will be read soon of a row that stands on 64 bytes.
static inline void lanes_prefetch(const double *_Nullable row, long from, long to) {
  for (long lane = from & ~7L; lane < to; lane += 8) __builtin_prefetch(row + lane);
}

#endif
