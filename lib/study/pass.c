/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "out/sink.h"
#include "study/pass.h"
#include "study/progress.h"

static int take_row(struct svy_pass *p, const struct svy_text *row,
                    struct svy_error *err)
{
	int in;

	p->number_count = 0;
	svy_pass_blank(p, row);
	if (svy_pass_wave(p, err) != 0)
		return -1;
	if (p->study->separate && !p->wave.len) {
		p->study->dims[p->study->dim_count - 1].dropped++;
		return 0;
	}
	if (svy_pass_place(p, row, err) != 0)
		return -1;
	in = svy_pass_group(p, err);
	if (in <= 0)
		return in;
	if (svy_pass_answers(p, err) != 0)
		return -1;
	if (p->study->agreement && svy_pass_agreement(p, err) != 0)
		return -1;
	return p->study->hold ? svy_pass_hold(p, err) : 0;
}

static int take_batch(void *with, const struct svy_batch *batch, struct svy_error *err)
{
	struct svy_pass *p = with;

	for (size_t r = 0; r < batch->rows; r++) {
		p->line = batch->lines[r];
		if (take_row(p, batch->fields + r * batch->width, err) != 0)
			return -1;
	}
	return 0;
}

void svy_study_read_as(struct svy_study *s, const char *column, svy_read_answer *read,
                       const void *with)
{
	s->as = (struct svy_read_as){ column, read, with };
}

int svy_study_read(struct svy_study *s, const char *path, const char *wave,
                   struct svy_error *err)
{
	struct svy_source_options how = { .delimiter = s->delimiter };
	struct svy_pass p = { .study = s, .wave = svy_text(wave ? wave : "") };
	int status;

	if (svy_sink_refuse(s->options.output, path, err) != 0)
		return -1;
	if (wave)
		(void)svy_names_add(&s->dims[s->dim_count - 1].known, p.wave);
	status = svy_source_open(&p.source, path, &how, err);
	if (status == 0)
		status = svy_pass_begin(&p, err);
	if (status == 0)
		status = svy_progress_take(p.source, s->options.quiet, &s->rows,
		                           take_batch, &p, err);
	svy_pass_end(&p);
	return status;
}

int svy_study_read_files(struct svy_study *s, char **paths, int count,
                         struct svy_error *err)
{
	if (count == 0)
		return svy_study_read(s, "-", NULL, err);
	for (int i = 0; i < count; i++)
		if (svy_study_read(s, paths[i], NULL, err) != 0)
			return -1;
	return 0;
}
