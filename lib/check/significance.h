/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* p values that go with a test statistic of which only limits are known. */
#ifndef SVY_CHECK_SIGNIFICANCE_H
#define SVY_CHECK_SIGNIFICANCE_H

#include "form/range.h"

enum svy_test { SVY_TEST_NONE, SVY_TEST_Z, SVY_TEST_T, SVY_TEST_F, SVY_TEST_CHISQ };

/* "z", "t", "F", "chisq"; SVY_TEST_NONE for another. */
enum svy_test svy_test_of(const char *statistic);

/* All p values of statistics and degrees of freedom within their limits; two-sided
 * for t and z.  df_num is an F test's; df of z counts for nothing. */
struct svy_range svy_test_p(enum svy_test, struct svy_range statistic,
                            struct svy_range df, struct svy_range df_num);

#endif
