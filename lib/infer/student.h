/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Student's t: quantiles and p values; df may be infinite (the normal). */
#ifndef SVY_INFER_STUDENT_H
#define SVY_INFER_STUDENT_H

/* The value that t exceeds in size with probability 1 - level (level 0..1).
 * NaN where df is 0 or less. */
double svy_student_limit(double level, double df);
/* Two-sided p value of t; NaN where df is 0 or less. */
double svy_student_p(double t, double df);

#endif
