/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* p values of several tests made together. */
#ifndef SVY_INFER_ADJUST_H
#define SVY_INFER_ADJUST_H

#include <stddef.h>

enum svy_adjust {
	SVY_ADJUST_NONE,
	SVY_ADJUST_BONFERRONI, /* m p */
	SVY_ADJUST_HOLM,       /* Holm, Scand. J. Statist. 6 (1979) 65-70 */
	SVY_ADJUST_BH,         /* Benjamini and Hochberg, JRSS B 57 (1995) 289-300 */
};

/* Adjusts in place; NaN stays, and is not counted as a test. */
void svy_adjust(double *p, size_t count, enum svy_adjust);

#endif
