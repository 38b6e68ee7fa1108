/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "study/progress.h"

#include <stdio.h>
#include <time.h>
#include <unistd.h>

struct progress {
	FILE *to; /* NULL: shows nothing */
	struct timespec next;
	bool shown;
};

static bool before(const struct timespec *a, const struct timespec *b)
{
	return a->tv_sec < b->tv_sec ||
	       (a->tv_sec == b->tv_sec && a->tv_nsec < b->tv_nsec);
}

static void begin(struct progress *p, FILE *to, bool quiet)
{
	*p = (struct progress){ .to = quiet || !isatty(fileno(to)) ? NULL : to };
	(void)clock_gettime(CLOCK_MONOTONIC, &p->next);
	p->next.tv_sec++;
}

static void show(struct progress *p, double rows)
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

static void end(struct progress *p)
{
	if (p->shown)
		(void)fputs("\r\033[K", p->to);
	p->shown = false;
}

int svy_progress_take(struct svy_source *source, bool quiet, const double *rows,
                      svy_batch_step *step, void *with, struct svy_error *err)
{
	struct progress progress;
	struct svy_batch batch;
	int status;

	begin(&progress, stderr, quiet);
	while ((status = svy_source_next(&batch, source, err)) > 0) {
		if (step(with, &batch, err) != 0) {
			status = -1;
			break;
		}
		show(&progress, *rows);
	}
	end(&progress);
	return status;
}
