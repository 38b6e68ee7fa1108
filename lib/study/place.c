/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "study/replicate.h"

#include "read/number.h"

#include <string.h>

static int row_fail(const struct svy_pass *p, size_t slot, struct svy_error *err)
{
	return svy_error_at(err, svy_source_name(p->source), p->line,
	                    svy_source_slot_name(p->source, slot));
}

int svy_pass_number(double *out, const struct svy_pass *p, const struct svy_text *row,
                    size_t slot, struct svy_error *err)
{
	if (svy_number_parse(out, row[slot]))
		return 0;
	svy_fail(err, "expected a number, got '%.*s'", (int)row[slot].len, row[slot].at);
	return row_fail(p, slot, err);
}

static int read_weight(struct svy_pass *p, const struct svy_text *row,
                       struct svy_error *err)
{
	p->weight_value = 1;
	if (!p->weighted)
		return 0;
	if (svy_pass_number(&p->weight_value, p, row, p->weight, err) != 0)
		return -1;
	if (p->weight_value >= 0)
		return 0;
	svy_fail(err, "a weight cannot be negative, got '%.*s'",
	         (int)row[p->weight].len, row[p->weight].at);
	return row_fail(p, p->weight, err);
}

static int name_at(struct svy_text *out, const struct svy_pass *p,
                   const struct svy_text *row, size_t slot, const char *what,
                   struct svy_error *err)
{
	*out = svy_text_trim(row[slot]);
	if (out->len)
		return 0;
	svy_fail(err, "a row without a %s", what);
	return row_fail(p, slot, err);
}

static void join(struct svy_pass *p, size_t *used, struct svy_text text)
{
	size_t need = *used + text.len + 2;

	if (need > p->joined_size) {
		p->joined_size = need * 2;
		p->joined = svy_resize(p->joined, p->joined_size, 1);
	}
	if (*used) {
		memcpy(p->joined + *used, ", ", 2);
		*used += 2;
	}
	memcpy(p->joined + *used, text.at, text.len);
	*used += text.len;
}

static int read_stratum(struct svy_text *out, struct svy_pass *p,
                        const struct svy_text *row, struct svy_error *err)
{
	size_t used = 0;

	*out = (struct svy_text){ "", 0 };
	for (size_t i = 0; i < p->study->strata_count; i++) {
		if (name_at(out, p, row, p->strata[i], "stratum", err) != 0)
			return -1;
		if (p->study->strata_count > 1)
			join(p, &used, *out);
	}
	if (p->study->strata_count > 1)
		*out = (struct svy_text){ p->joined, used };
	return 0;
}

static int read_fpc(struct svy_pass *p, const struct svy_text *row,
                    struct svy_error *err)
{
	for (size_t i = 0; i < p->study->fpc_count; i++) {
		if (svy_pass_number(&p->fpc_values[i], p, row, p->fpcs[i], err) != 0)
			return -1;
		if (p->fpc_values[i] > 0)
			continue;
		svy_fail(err, "a population size or sampling fraction is above 0, "
		              "got '%.*s'", (int)row[p->fpcs[i]].len,
		         row[p->fpcs[i]].at);
		return row_fail(p, p->fpcs[i], err);
	}
	return 0;
}

static int read_clusters(struct svy_pass *p, const struct svy_text *row,
                         struct svy_error *err)
{
	for (size_t i = 0; i < p->study->cluster_count; i++) {
		bool person = p->study->options.id && p->clusters[i] == p->person;

		if (name_at(&p->cluster_names[i], p, row, p->clusters[i],
		            person ? "person" : "cluster", err) != 0)
			return -1;
	}
	return 0;
}

void svy_seen_note(struct svy_seen *seen, uint32_t unit, uint32_t value)
{
	if (unit >= seen->count) {
		size_t count = 2 * (size_t)unit + 64;

		seen->value = svy_resize(seen->value, count, sizeof *seen->value);
		memset(seen->value + seen->count, 0,
		       (count - seen->count) * sizeof *seen->value);
		seen->count = count;
	}
	if (seen->value[unit] && seen->value[unit] != value + 1)
		seen->shared++;
	seen->value[unit] = value + 1;
}

static int note_person(struct svy_pass *p, const struct svy_text *row,
                       struct svy_error *err)
{
	struct svy_study *s = p->study;
	struct svy_text id;

	if (!s->options.id || !p->wave.len)
		return 0;
	if (name_at(&id, p, row, p->person, "person", err) != 0)
		return -1;
	if (svy_people_note(&p->who, &s->people, id, svy_names_add(&s->parts, p->wave)))
		return 0;
	svy_fail(err, "'%.*s' is in wave '%.*s' twice: an id stands for one person",
	         (int)id.len, id.at, (int)p->wave.len, p->wave.at);
	return row_fail(p, p->person, err);
}

static int place_in_design(struct svy_pass *p, const struct svy_text *row,
                           struct svy_error *err)
{
	struct svy_study *s = p->study;
	struct svy_design_row at = { .clusters = p->cluster_names,
		                     .fpc = p->fpc_values };

	if (read_stratum(&at.stratum, p, row, err) != 0 ||
	    read_clusters(p, row, err) != 0 || read_fpc(p, row, err) != 0)
		return -1;
	if (s->separate)
		at.part = svy_names_add(&s->parts, p->wave);
	if (svy_design_place(&p->place, &s->design, &at, err) != 0)
		return svy_error_at(err, svy_source_name(p->source), p->line, NULL);
	if (s->waves.wanted && !s->separate && p->wave.len)
		svy_seen_note(&s->unit_waves, svy_design_psu(&s->design, p->place),
		              svy_names_add(&s->parts, p->wave));
	return 0;
}

int svy_pass_place(struct svy_pass *p, const struct svy_text *row,
                   struct svy_error *err)
{
	int status = read_weight(p, row, err);

	if (status == 0)
		status = p->study->repweights ? svy_repweights_place(p, row, err)
		                              : place_in_design(p, row, err);
	if (status == 0)
		status = note_person(p, row, err);
	p->study->rows += status == 0;
	return status;
}
