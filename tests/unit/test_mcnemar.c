/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Fagerland, Lydersen and Laake (BMC Med. Res. Methodol. 13 (2013) 91): of 21 children one
 * lost and seven got airway hyper-responsiveness, exact p 0.070, mid-p 0.039: by hand
 * 2 (1 + 8)/256 and that less 8/256.  Limits: R binom.test(7, 8). */
#include "unit/check.h"

#include "infer/mcnemar.h"

#include <math.h>

static void children(void)
{
	struct svy_mcnemar m;

	svy_mcnemar(&m, 7, 1, 0.95);
	CHECK_NEAR(m.exact, 18.0 / 256, 1e-14);
	CHECK_NEAR(m.mid, 10.0 / 256, 1e-14);
	CHECK_NEAR(m.share, 0.875, 0);
	CHECK_NEAR(m.ci.low, 0.473490329124793, 1e-9);
	CHECK_NEAR(m.ci.high, 0.996840276468748, 1e-9);
	svy_mcnemar(&m, 1, 7, 0.95);
	CHECK_NEAR(m.exact, 18.0 / 256, 1e-14);
	CHECK_NEAR(m.mid, 10.0 / 256, 1e-14);
}

static void ends(void)
{
	struct svy_mcnemar m;

	svy_mcnemar(&m, 2, 2, 0.95);
	CHECK_NEAR(m.exact, 1, 0);
	CHECK_NEAR(m.mid, 1 - 6.0 / 16 / 2, 1e-14);
	svy_mcnemar(&m, 0, 3, 0.95);
	CHECK_NEAR(m.exact, 0.25, 1e-14);
	CHECK_NEAR(m.mid, 0.125, 1e-14);
	CHECK_NEAR(m.ci.low, 0, 0);
	svy_mcnemar(&m, 0, 0, 0.95);
	CHECK_NEAR(m.exact, NAN, 0);
	CHECK_NEAR(m.ci.low, NAN, 0);
}

int main(void)
{
	children();
	ends();
	return check_end();
}
