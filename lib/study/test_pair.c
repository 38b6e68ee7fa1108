/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
/* Tests of people who answered in both of two waves, from rows that are held. */
#include "infer/difference.h"
#include "infer/mcnemar.h"
#include "study/replicate.h"
#include "study/testing.h"

#include <stdlib.h>
#include <string.h>

/* One person's row in one of the two waves. */
struct meeting {
	uint32_t person, wave; /* wave: 0 the earlier, 1 the later */
	size_t row;
};

/* The rows of pairs in one group of --within: those of pair i are 2 i, the earlier,
 * and 2 i + 1. */
struct pairing {
	struct svy_testing *testing;
	struct meeting *meetings;
	size_t meeting_count;
	struct svy_sample sample;
	double *values, *z;
	uint32_t *wave;
	double pairs;
	double difference, variance, df, lost;
	double moved[2][2]; /* pairs that answer [earlier][later], of a condition */
};

static int compare(const void *a, const void *b)
{
	const struct meeting *x = a, *y = b;

	if (x->person != y->person)
		return x->person < y->person ? -1 : 1;
	return (x->wave > y->wave) - (x->wave < y->wave);
}

static void meet(struct pairing *p, size_t group)
{
	struct svy_testing *t = p->testing;
	const struct svy_hold *hold = &t->hold;
	bool *in = svy_alloc(t->cell_count, sizeof *in);
	size_t count;
	uint32_t *cells = svy_testing_cells(&count, t, group, SVY_NO_NAME);

	for (size_t i = 0; i < count; i++)
		in[cells[i]] = true;
	p->meetings = svy_alloc(hold->sample.count, sizeof *p->meetings);
	for (size_t r = 0; r < hold->sample.count; r++) {
		uint32_t cell = hold->sample.cells[r];

		if (in[cell])
			p->meetings[p->meeting_count++] = (struct meeting){
				hold->people[r],
				t->values[cell][t->open] == t->compared[1], r };
	}
	if (p->meeting_count)
		qsort(p->meetings, p->meeting_count, sizeof *p->meetings, compare);
	free(cells);
	free(in);
}

static void take_row(struct pairing *p, const struct meeting *of)
{
	const struct svy_sample *all = &p->testing->hold.sample;

	p->values[p->sample.count] = all->values[of->row * all->width];
	p->wave[p->sample.count] = of->wave;
	svy_testing_take(&p->sample, all, of->row);
}

/* Nobody is in a wave twice: two rows of a person are a pair. */
static void take_pairs(struct pairing *p)
{
	svy_sample_begin(&p->sample, 0);
	p->values = svy_alloc(p->meeting_count, sizeof *p->values);
	p->wave = svy_alloc(p->meeting_count, sizeof *p->wave);
	for (size_t i = 1; i < p->meeting_count; i++)
		if (p->meetings[i].person == p->meetings[i - 1].person) {
			take_row(p, &p->meetings[i - 1]);
			take_row(p, &p->meetings[i]);
			p->pairs++;
		}
}

static void difference_again(double *difference, const double *weights, void *with)
{
	const struct pairing *p = with;

	svy_mean_differences(difference, p->z, p->values, weights, p->wave,
	                     p->sample.count, 2);
}

static void find_difference(struct pairing *p)
{
	struct svy_study *s = p->testing->study;
	struct svy_spread any;

	p->difference = p->variance = p->df = NAN;
	if (!(p->pairs > 0))
		return;
	p->z = svy_alloc(p->sample.count, sizeof *p->z);
	svy_mean_differences(&p->difference, p->z, p->values, p->sample.weights, p->wave,
	                     p->sample.count, 2);
	if (s->repweights)
		svy_sample_covariance(&p->variance, &any, &p->sample, &p->difference, 1,
		                      &s->repweights->reps, difference_again, p);
	else
		svy_scores_covariance(&p->variance, &any, &p->sample, p->z, 1,
		                      &s->design);
	p->lost = s->repweights ? any.lost : 0;
	p->df = svy_spread_df(&any, s->df, &s->design) - 1;
}

static void pair(struct pairing *p, struct svy_testing *t, size_t group)
{
	*p = (struct pairing){ .testing = t };
	if (t->compared_count == 2)
		meet(p, group);
	take_pairs(p);
	find_difference(p);
}

static void end(struct pairing *p)
{
	svy_sample_free(&p->sample);
	free(p->meetings);
	free(p->values);
	free(p->wave);
	free(p->z);
}

static void report_difference(const struct pairing *p, size_t group, double null,
                              const char *method)
{
	struct svy_testing *t = p->testing;
	bool share = t->hold.columns[0].type == SVY_TRUTH || t->step == svy_test_mcnemar;
	const struct svy_tested of = {
		.statistic = "difference", .unit = share ? "pp" : "", .level = "",
		.scale = share ? 100 : 1, .value = p->difference, .null = null,
		.variance = p->variance, .df = p->df, .n = p->pairs,
		.n_missing = svy_testing_missing(t, group), .lost = p->lost,
		.method = method,
	};

	svy_testing_t(t, group, &of);
}

int svy_test_pairs(struct svy_testing *t, size_t group, struct svy_error *err)
{
	double null = isnan(t->options->null) ? 0 : t->options->null;
	const char *method = "paired";
	struct pairing p;

	(void)err;
	if (null < 0 || null > 0)
		method = svy_arena_print(&t->table->arena, "paired, against %.10g", null);
	pair(&p, t, group);
	report_difference(&p, group, null, method);
	end(&p);
	return 0;
}

/* ---- McNemar ---- */

static int count_moves(struct pairing *p, struct svy_error *err)
{
	for (size_t i = 0; i + 1 < p->sample.count; i += 2) {
		double from = p->values[i], to = p->values[i + 1];
		double odd = from * from > from || from * from < from ? from : to;

		if (odd * odd > odd || odd * odd < odd)
			return svy_fail(err, "mcnemar wants a condition, such as "
			                "'${%s} = 1': an answer is %.10g",
			                p->testing->hold.columns[0].dim.name, odd);
		p->moved[from > 0][to > 0]++;
	}
	return 0;
}

static struct svy_estimate *add_row(const struct pairing *p, size_t group,
                                    const char *statistic, const char *level)
{
	struct svy_estimate *row = svy_testing_row(p->testing, group, statistic);

	row->level = level;
	row->n = p->pairs;
	row->n_missing = svy_testing_missing(p->testing, group);
	if (!(p->pairs > 0))
		row->flag = "no pairs with an answer in both waves";
	return row;
}

static void report_moves(const struct pairing *p, size_t group)
{
	static const char *const levels[2][2] = { { "no:no", "no:yes" },
		                                  { "yes:no", "yes:yes" } };

	for (int from = 0; from < 2; from++)
		for (int to = 0; to < 2; to++) {
			struct svy_estimate *row = add_row(p, group, "n",
			                                   levels[from][to]);

			row->estimate = row->n = p->moved[from][to];
		}
}

static void set_limits(struct svy_estimate *row, double low, double high, double level)
{
	if (isnan(low))
		return;
	row->conf_low = low;
	row->conf_high = high;
	row->conf_level = level;
}

static struct svy_estimate *report_exact(const struct pairing *p, size_t group,
                                         const struct svy_mcnemar *m, const char *name,
                                         double p_value)
{
	struct svy_estimate *row = add_row(p, group, "mcnemar", name);

	row->unit = "%";
	row->n = p->moved[0][1] + p->moved[1][0];
	row->estimate = 100 * m->share;
	row->p_value = p_value;
	if (!*row->flag && !(row->n > 0))
		row->flag = "nobody changed the answer";
	return row;
}

/* The odds of having changed to yes: share / (1 - share), conditional on change. */
static void report_odds(const struct pairing *p, size_t group,
                        const struct svy_mcnemar *m, double level)
{
	struct svy_estimate *row = add_row(p, group, "odds_ratio", "");
	double up = p->moved[0][1], down = p->moved[1][0];

	row->n = up + down;
	if (!*row->flag && !(down > 0)) {
		row->flag = "nobody changed from yes to no";
		return;
	}
	row->estimate = up / down;
	set_limits(row, m->ci.low / (1 - m->ci.low), m->ci.high / (1 - m->ci.high), level);
	row->method = m->ci.method;
}

int svy_test_mcnemar(struct svy_testing *t, size_t group, struct svy_error *err)
{
	double level = t->study->options.level;
	struct svy_mcnemar m;
	struct pairing p;
	int status;

	pair(&p, t, group);
	status = count_moves(&p, err);
	if (status == 0) {
		struct svy_estimate *row;

		svy_mcnemar(&m, p.moved[0][1], p.moved[1][0], level / 100);
		report_moves(&p, group);
		row = report_exact(&p, group, &m, "exact", m.exact);
		set_limits(row, 100 * m.ci.low, 100 * m.ci.high, level);
		row->method = m.ci.method;
		report_exact(&p, group, &m, "mid-p", m.mid)->method = "mid-p";
		report_odds(&p, group, &m, level);
		report_difference(&p, group, 0, "paired");
	}
	end(&p);
	return status;
}
