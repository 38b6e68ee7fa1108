/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* A dictionary as the two sheets of an XLSForm, which form/codebook.h reads. */
#ifndef SVY_FOREIGN_CODEBOOK_H
#define SVY_FOREIGN_CODEBOOK_H

#include "foreign/usage.h"

#include <stdio.h>

/* survey: type,name,label,missing, a row a variable; choices: list_name,name,label of
 * the sets that are used.  usages: by variable. */
void svy_foreign_codebook(FILE *survey, FILE *choices, const struct svy_dictionary *,
                          const struct svy_usage *usages, enum svy_program);

#endif
