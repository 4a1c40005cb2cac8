// The editor: opening, reading, and the line under edit.
#include "Editor.h"

#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

bool cel_use_utf8(void) {
  if (setlocale(LC_CTYPE, "") != NULL && strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return true;
  return setlocale(LC_CTYPE, "C.UTF-8") != NULL;
}

static char *prompt_of(EditLine *line) {
  cel_editor *editor = NULL;
  el_get(line, EL_CLIENTDATA, &editor);
  return editor->prompt;
}

cel_editor *cel_open(const char *program) {
  cel_editor *editor = calloc(1, sizeof *editor);
  if (editor == NULL) return NULL;
  editor->prompt = strdup("");
  editor->line = el_init(program, stdin, stdout, stderr);
  editor->history = history_init();
  if (editor->prompt == NULL || editor->line == NULL || editor->history == NULL) {
    cel_close(editor);
    return NULL;
  }
  // The order matters: the callbacks that follow ask for the client data.
  el_set(editor->line, EL_CLIENTDATA, editor);
  HistEvent event;
  history(editor->history, &event, H_SETSIZE, 1000);
  history(editor->history, &event, H_SETUNIQUE, 1);
  el_set(editor->line, EL_HIST, history, editor->history);
  el_set(editor->line, EL_EDITOR, "emacs");
  el_set(editor->line, EL_PROMPT_ESC, prompt_of, '\1');
  el_set(editor->line, EL_GETCFN, cel_read_character);
  cel_bind_keys(editor->line);
  return editor;
}

void cel_close(cel_editor *editor) {
  if (editor->line != NULL) el_end(editor->line);
  if (editor->history != NULL) history_end(editor->history);
  free(editor->prompt);
  free(editor);
}

void cel_answer(cel_editor *editor, void *context, cel_key_handler handler) {
  editor->context = context;
  editor->handler = handler;
}

cel_outcome cel_read(cel_editor *editor, const char *prompt, const char **text, size_t *bytes) {
  // libedit asks for the prompt again and again while the line is edited: it has to outlive the call.
  char *copy = strdup(prompt);
  if (copy != NULL) {
    free(editor->prompt);
    editor->prompt = copy;
  }
  fflush(stdout);
  cel_clear_interrupt();
  int count = 0;
  *text = el_gets(editor->line, &count);
  *bytes = *text == NULL || count < 0 ? 0 : strlen(*text);
  if (*text != NULL) return cel_line;
  return cel_interrupt_pending() ? cel_interrupted : cel_end;
}

const char *cel_text(cel_editor *editor, size_t *bytes, size_t *cursor) {
  const LineInfo *info = el_line(editor->line);
  *bytes = (size_t)(info->lastchar - info->buffer);
  *cursor = (size_t)(info->cursor - info->buffer);
  return info->buffer;
}

void cel_delete_before(cel_editor *editor, int scalars) { el_deletestr(editor->line, scalars); }

bool cel_insert(cel_editor *editor, const char *text) { return el_insertstr(editor->line, text) == 0; }

void cel_move(cel_editor *editor, int scalars) { el_cursor(editor->line, scalars); }

void cel_show(cel_editor *editor, const char *text) {
  FILE *output = NULL;
  el_get(editor->line, EL_GETFP, 1, &output);
  fputs(text, output);
  fflush(output);
}
