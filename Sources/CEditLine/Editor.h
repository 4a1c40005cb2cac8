// What the files of this room share.
#ifndef CEDITLINE_EDITOR_H
#define CEDITLINE_EDITOR_H

#include <stdio.h>

#include <histedit.h>

#include "CEditLine.h"

struct cel_editor {
  EditLine *line;
  History *history;
  char *prompt;
  void *context;
  cel_key_handler handler;
};

/// Names the caller's functions and binds the keys that libedit leaves out.
void cel_bind_keys(EditLine *);

/// Reads one character of UTF-8 from the terminal, and notices signals while it waits.
int cel_read_character(EditLine *, wchar_t *);

#endif
