// The history: statements typed, one item each, also those of several lines.
#include "Editor.h"

#include <sys/stat.h>

void cel_remember(cel_editor *editor, const char *statement) {
  HistEvent event;
  history(editor->history, &event, H_ENTER, statement);
}

const char *cel_history(cel_editor *editor, int back) {
  HistEvent event;
  int found = history(editor->history, &event, H_FIRST);
  for (int i = 0; i < back && found == 0; i++) found = history(editor->history, &event, H_NEXT);
  return found == 0 ? event.str : NULL;
}

bool cel_load_history(cel_editor *editor, const char *path) {
  HistEvent event;
  return history(editor->history, &event, H_LOAD, path) >= 0;
}

bool cel_save_history(cel_editor *editor, const char *path) {
  // What was typed may be sensitive: the file is its owner's alone.
  mode_t previous = umask(077);
  HistEvent event;
  bool saved = history(editor->history, &event, H_SAVE, path) >= 0;
  umask(previous);
  return saved;
}
