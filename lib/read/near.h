/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Names that a person may have meant, for messages. */
#ifndef SVY_READ_NEAR_H
#define SVY_READ_NEAR_H

#include "base/memory.h"

/* Appends "'name'" to a message, ", " before it unless it is the first; a long
 * name is cut.  into holds a terminated text of at most size bytes. */
void svy_quote_name(char *into, size_t size, struct svy_text name);

/* The places of up to three names nearest to wanted, nearest first; names as far
 * as each other in their own order.  Gives how many are near enough. */
#define SVY_NEAR_MAX 3
size_t svy_names_near(size_t near[SVY_NEAR_MAX], const struct svy_text *names,
                      size_t count, struct svy_text wanted);

/* What stands behind the last group separator: q12 of group_a/q12. */
struct svy_text svy_last_part(struct svy_text name);
bool svy_is_separator(char c);

#endif
