/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Names that expressions go by. */
#ifndef SVY_FORM_NAME_H
#define SVY_FORM_NAME_H

#include "base/memory.h"

/* What an expression is called when nobody named it: the column, of a lone
 * ${column}; else its own text, trimmed.  Borrowed from source. */
struct svy_text svy_name_of(struct svy_text source);

#endif
