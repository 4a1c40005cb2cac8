// Keys: what libedit leaves unbound, and the three that the caller handles.
#include "Editor.h"

static unsigned char handle(EditLine *line, cel_key key) {
  cel_editor *editor = NULL;
  el_get(line, EL_CLIENTDATA, &editor);
  if (editor->handler == NULL) return CC_ERROR;
  switch (editor->handler(editor->context, key)) {
  case cel_nothing: return CC_NORM;
  case cel_refresh: return CC_REFRESH;
  case cel_redraw: return CC_REDISPLAY;
  case cel_beep: break;
  }
  return CC_REFRESH_BEEP;
}

static unsigned char complete(EditLine *line, int key) {
  (void)key;
  return handle(line, cel_key_complete);
}

static unsigned char older(EditLine *line, int key) {
  (void)key;
  return handle(line, cel_key_older);
}

static unsigned char newer(EditLine *line, int key) {
  (void)key;
  return handle(line, cel_key_newer);
}

typedef struct {
  const char *key;
  const char *function;
} binding;

static const binding bindings[] = {
    {"^I", "tankom-complete"},
    // Arrows, in the terminal's two modes.
    {"\\e[A", "tankom-older"},
    {"\\eOA", "tankom-older"},
    {"\\e[B", "tankom-newer"},
    {"\\eOB", "tankom-newer"},
    {"^P", "tankom-older"},
    {"^N", "tankom-newer"},
    {"^R", "em-inc-search-prev"},
    // Ctrl and Alt with an arrow: by word.
    {"\\e[1;5C", "em-next-word"},
    {"\\e[1;5D", "ed-prev-word"},
    {"\\e[1;3C", "em-next-word"},
    {"\\e[1;3D", "ed-prev-word"},
    {"\\e[5C", "em-next-word"},
    {"\\e[5D", "ed-prev-word"},
    {"\\eOc", "em-next-word"},
    {"\\eOd", "ed-prev-word"},
    // Home, End and Delete, as the common terminals send them.
    {"\\e[H", "ed-move-to-beg"},
    {"\\eOH", "ed-move-to-beg"},
    {"\\e[1~", "ed-move-to-beg"},
    {"\\e[7~", "ed-move-to-beg"},
    {"\\e[F", "ed-move-to-end"},
    {"\\eOF", "ed-move-to-end"},
    {"\\e[4~", "ed-move-to-end"},
    {"\\e[8~", "ed-move-to-end"},
    {"\\e[3~", "ed-delete-next-char"},
    // As in every other shell; libedit's own choice deletes the whole line before the mark.
    {"^W", "ed-delete-prev-word"},
};

void cel_bind_keys(EditLine *line) {
  el_set(line, EL_ADDFN, "tankom-complete", "Complete the word, or list what fits", complete);
  el_set(line, EL_ADDFN, "tankom-older", "The statement before, with the same beginning", older);
  el_set(line, EL_ADDFN, "tankom-newer", "The statement after, with the same beginning", newer);
  for (size_t i = 0; i < sizeof bindings / sizeof bindings[0]; i++)
    el_set(line, EL_BIND, bindings[i].key, bindings[i].function, NULL);
}
