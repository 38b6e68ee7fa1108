/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* What people write instead of XLSForm's signs and quotes, and what to tell them. */
#ifndef SVY_FORM_MISTAKE_H
#define SVY_FORM_MISTAKE_H

#include "form/place.h"

/* -1 where another language's sign, or a word processor's, stands at offset. */
int svy_mistake_sign(const struct svy_compiler *, size_t offset);

/* The character at offset begins nothing.  Always -1. */
int svy_mistake_character(const struct svy_compiler *, size_t offset);

/* The choice at offset stands without quotes; a shell may have eaten them.
 * Always -1. */
int svy_mistake_choice(const struct svy_compiler *, size_t offset);

#endif
