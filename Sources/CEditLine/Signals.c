// Signals, and the reading of characters that notices them.
//
// A handler writes one byte to a pipe, and every wait is a poll on that pipe too. So Ctrl-C is noticed whichever
// thread the system delivers it to, and no instant remains between looking and waiting in which it could be lost.
#define _GNU_SOURCE
#include "Editor.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdatomic.h>
#include <string.h>
#include <unistd.h>
#include <wchar.h>

static atomic_int interrupted;
static atomic_int resized;
static atomic_int continued;
static int wakeup[2] = {-1, -1};

static void note(int signal) {
  int saved = errno;
  atomic_store(signal == SIGINT ? &interrupted : signal == SIGCONT ? &continued : &resized, 1);
  ssize_t ignored = write(wakeup[1], "!", 1);
  (void)ignored;
  errno = saved;
}

bool cel_watch_signals(void) {
  if (wakeup[0] < 0 && pipe2(wakeup, O_CLOEXEC | O_NONBLOCK) != 0) return false;
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = note;
  sigemptyset(&action.sa_mask);
  // SIGINT without SA_RESTART: whatever else blocks ends with EINTR, and can look. The others never stop a write.
  bool watched = sigaction(SIGINT, &action, NULL) == 0;
  action.sa_flags = SA_RESTART;
  return sigaction(SIGWINCH, &action, NULL) == 0 && sigaction(SIGCONT, &action, NULL) == 0 && watched;
}

bool cel_interrupt_pending(void) { return atomic_load(&interrupted) != 0; }

void cel_clear_interrupt(void) { atomic_store(&interrupted, 0); }

int cel_wait(int fd, int *other) {
  for (;;) {
    if (cel_interrupt_pending()) return 0;
    if (other != NULL) {
      *other = atomic_exchange(&continued, 0) != 0 ? SIGCONT : atomic_exchange(&resized, 0) != 0 ? SIGWINCH : 0;
      if (*other != 0) return 1;
    }
    struct pollfd waits[2] = {{fd, POLLIN, 0}, {wakeup[0], POLLIN, 0}};
    int ready = poll(waits, wakeup[0] < 0 ? 1 : 2, -1);
    if (ready < 0 && errno != EINTR) return -1;
    if (ready <= 0) continue;
    if (waits[1].revents != 0) {
      char drained[64];
      while (read(wakeup[0], drained, sizeof drained) > 0) {
      }
      continue;
    }
    if (waits[0].revents != 0) return 1;
  }
}

/// The next byte of the terminal: 1, 0 at its end, -1 on Ctrl-C or failure.
static int read_byte(EditLine *line, int fd, char *byte) {
  for (;;) {
    int signal = 0;
    int ready = cel_wait(fd, &signal);
    if (ready == 0) errno = EINTR;
    if (ready != 1) return -1;
    if (signal == SIGWINCH) {
      // The next key draws the line anew. To draw it now would put it behind itself: libedit would start at the
      // cursor, which it takes for the line's beginning.
      el_resize(line);
      continue;
    }
    if (signal == SIGCONT) {
      // After a stop and a return the terminal has left the editor's mode, and the cursor stands on a fresh line.
      el_set(line, EL_PREP_TERM, 0);
      el_set(line, EL_PREP_TERM, 1);
      el_set(line, EL_REFRESH);
      continue;
    }
    ssize_t count = read(fd, byte, 1);
    if (count >= 0) return (int)count;
    if (errno != EINTR && errno != EAGAIN) return -1;
  }
}

int cel_read_character(EditLine *line, wchar_t *character) {
  FILE *input = NULL;
  el_get(line, EL_GETFP, 0, &input);
  mbstate_t state;
  memset(&state, 0, sizeof state);
  for (;;) {
    char byte = 0;
    int count = read_byte(line, fileno(input), &byte);
    if (count != 1) return count;
    size_t taken = mbrtowc(character, &byte, 1, &state);
    if (taken == (size_t)-2) continue;
    if (taken != (size_t)-1) return 1;
    // A byte that is not UTF-8 is dropped, and what follows is read afresh.
    memset(&state, 0, sizeof state);
  }
}
