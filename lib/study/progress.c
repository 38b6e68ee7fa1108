/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "study/progress.h"

#include <unistd.h>

static bool before(const struct timespec *a, const struct timespec *b)
{
	return a->tv_sec < b->tv_sec ||
	       (a->tv_sec == b->tv_sec && a->tv_nsec < b->tv_nsec);
}

void svy_progress_begin(struct svy_progress *p, FILE *to, bool quiet)
{
	*p = (struct svy_progress){ .to = quiet || !isatty(fileno(to)) ? NULL : to };
	(void)clock_gettime(CLOCK_MONOTONIC, &p->next);
	p->next.tv_sec++;
}

void svy_progress_show(struct svy_progress *p, double rows)
{
	struct timespec now;

	if (!p->to)
		return;
	(void)clock_gettime(CLOCK_MONOTONIC, &now);
	if (before(&now, &p->next))
		return;
	(void)fprintf(p->to, "\r%.0f rows", rows);
	(void)fflush(p->to);
	p->shown = true;
	p->next = now;
	p->next.tv_sec++;
}

void svy_progress_end(struct svy_progress *p)
{
	if (p->shown)
		(void)fputs("\r\033[K", p->to);
	p->shown = false;
}
