/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */

/* What starting any program costs. */
int main(void)
{
	return 0;
}
