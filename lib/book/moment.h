/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Points in time as tablets write them. */
#ifndef SVY_BOOK_MOMENT_H
#define SVY_BOOK_MOMENT_H

#include "base/memory.h"

/* 2026-11-21, a day that there is; so much of a longer text is looked at. */
bool svy_is_date(struct svy_text);
/* ISO 8601, as XForms has it: 2026-11-21T09:30:15.250+02:00, or a blank for the T,
 * Z or no zone; or as SurveyCTO has it, Nov 21, 2026 9:30:15 AM.  Seconds since 1970;
 * without a zone as if it were UTC. */
bool svy_moment_parse(double *seconds, struct svy_text);

#endif
