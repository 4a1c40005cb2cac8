// What the prompt needs of libedit, without the variadic calls that Swift cannot make.
//
// The narrow interface of libedit is used: text goes in and out as UTF-8. Nothing here keeps global state but the
// signals, which belong to the process anyway.
#ifndef CEDITLINE_H
#define CEDITLINE_H

#include <stdbool.h>
#include <stddef.h>

/// One line editor on one terminal, with its history.
typedef struct cel_editor cel_editor;

/// How a read ended.
typedef enum { cel_line, cel_interrupted, cel_end } cel_outcome;

/// What the editor has to do after a key was handled.
typedef enum { cel_nothing, cel_refresh, cel_redraw, cel_beep } cel_after;

/// Keys that the caller handles.
typedef enum { cel_key_complete, cel_key_older, cel_key_newer } cel_key;

/// Called when one of the caller's keys is typed, on the thread that reads.
typedef cel_after (*cel_key_handler)(void *context, cel_key key);

// Locale

/// Makes the character type UTF-8, whatever the environment says; false if the system has no such locale.
/// Only LC_CTYPE is set: numbers keep their C form. Must come before cel_open.
bool cel_use_utf8(void);

// Signals

/// Watches SIGINT, SIGWINCH and SIGCONT. May be called again; false if the system refuses.
bool cel_watch_signals(void);
/// Whether Ctrl-C was typed since the last cel_clear_interrupt. May be asked from any thread.
bool cel_interrupt_pending(void);
void cel_clear_interrupt(void);
/// Waits until the descriptor can be read (1), Ctrl-C is typed (0) or the wait fails (-1). The other watched
/// signals do not end the wait, unless `other` is given: then they end it with 1, and it holds their number.
int cel_wait(int fd, int *other);

// Editing

/// An editor on standard input and output, or NULL.
cel_editor *cel_open(const char *program);
void cel_close(cel_editor *);
/// Says who handles the caller's keys; the context is handed on to the handler.
void cel_answer(cel_editor *, void *context, cel_key_handler handler);

/// Reads one line. Escape sequences in the prompt stand between \1 characters. The text is valid until the next
/// call, includes the line feed, and may hold several lines where a remembered statement was recalled.
cel_outcome cel_read(cel_editor *, const char *prompt, const char **text, size_t *bytes);

/// The line under edit: bytes of UTF-8, not terminated, and the cursor's offset in bytes.
const char *cel_text(cel_editor *, size_t *bytes, size_t *cursor);
/// Deletes characters (Unicode scalars) before the cursor.
void cel_delete_before(cel_editor *, int scalars);
/// Inserts at the cursor; false if the line cannot grow.
bool cel_insert(cel_editor *, const char *text);
/// Moves the cursor by characters (Unicode scalars), negative to the left.
void cel_move(cel_editor *, int scalars);
/// Writes text past the editor, to be followed by cel_redraw.
void cel_show(cel_editor *, const char *text);

// History

/// Adds a statement, unless it repeats the latest one.
void cel_remember(cel_editor *, const char *statement);
/// The statement `back` steps ago (0 is the latest), or NULL.
const char *cel_history(cel_editor *, int back);
/// Reads and writes the file of the history; false if it cannot be.
bool cel_load_history(cel_editor *, const char *path);
bool cel_save_history(cel_editor *, const char *path);

#endif
