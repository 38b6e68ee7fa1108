/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#include "study/make_private.h"

#include "out/sink.h"
#include "study/hold.h"
#include "study/replicate.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum { REPLICATES = 200, SEED = 1 };

#define AT(field) offsetof(struct svy_make_options, field)

const struct svy_option svy_make_rows[] = {
	{ "make-replicates", 0, SVY_OPTION_CHOICE, AT(type),
	  "jk1|jkn|brr|fay|bootstrap", "writes the rows with replicate weights" },
	{ "replicates", 0, SVY_OPTION_NUMBER, AT(replicates), "N", "of bootstrap (200)" },
	{ "seed", 0, SVY_OPTION_NUMBER, AT(seed), "N", "of its random numbers (1)" },
	{ "design-output", 0, SVY_OPTION_TEXT, AT(design_output), "FILE",
	  "how to read them, for --design" },
	{ 0 }
};

struct svy_make_options svy_make_defaults(void)
{
	return (struct svy_make_options){ .replicates = NAN, .seed = NAN };
}

int svy_make_check(const struct svy_make_options *m, struct svy_error *err)
{
	if (m->type || (isnan(m->replicates) && isnan(m->seed) && !m->design_output))
		return 0;
	return svy_fail(err, "--%s is of --make-replicates",
	                m->design_output ? "design-output"
	                                 : isnan(m->seed) ? "replicates" : "seed");
}

static int check_company(const struct svy_study_options *o, struct svy_error *err)
{
	const struct {
		const char *name;
		bool given;
	} others[] = {
		{ "percent, --mean and the like", o->asked.count > 0 },
		{ "indicators", o->indicators != NULL },
		{ "by", o->by != NULL },
		{ "where", o->where != NULL },
		{ "compare", o->compare != NULL },
		{ "format", o->format != NULL },
		{ "show", o->show != NULL },
		{ "repweights", o->repweights != NULL },
	};

	for (size_t i = 0; i < sizeof others / sizeof *others; i++)
		if (others[i].given)
			return svy_fail(err, "--make-replicates writes all rows, and "
			                "estimates nothing: leave out --%s",
			                others[i].name);
	return 0;
}

/* A whole number from least on. */
static int whole(double *out, const char *option, double given, double otherwise,
                 double least, struct svy_error *err)
{
	*out = isnan(given) ? otherwise : given;
	if (*out == floor(*out) && *out >= least && *out <= UINT32_MAX)
		return 0;
	return svy_fail(err, "--%s: expected a whole number from %.0f on, got %.10g",
	                option, least, given);
}

static int check_bootstrap(struct svy_make_spec *spec, const struct svy_make_options *m,
                           struct svy_error *err)
{
	double replicates, seed;

	if (spec->type != SVY_BOOTSTRAP && !(isnan(m->replicates) && isnan(m->seed)))
		return svy_fail(err, "--replicates and --seed are of --make-replicates "
		                "bootstrap: the others follow from the design");
	if (whole(&replicates, "replicates", m->replicates, REPLICATES, 2, err) != 0 ||
	    whole(&seed, "seed", m->seed, SEED, 0, err) != 0)
		return -1;
	spec->replicates = (size_t)replicates;
	spec->seed = (unsigned long)seed;
	return 0;
}

static int check_rho(struct svy_make_spec *spec, double rho, struct svy_error *err)
{
	if (spec->type == SVY_FAY && !(rho >= 0 && rho < 1))
		return svy_fail(err, "--make-replicates fay wants --rho: 0 or more and "
		                "below 1");
	if (spec->type != SVY_FAY && !isnan(rho))
		return svy_fail(err, "--rho is of --make-replicates fay");
	spec->rho = isnan(rho) ? 0 : rho;
	return 0;
}

/* What the replicates cannot carry over from the design. */
static int check_design(const struct svy_study *s, enum svy_reptype type,
                        struct svy_error *err)
{
	const struct svy_study_options *o = &s->options;
	bool jackknife = type == SVY_JK1 || type == SVY_JKN;

	if (!o->weight)
		return svy_fail(err, "--make-replicates wants a weight to multiply: "
		                "--weight");
	if (o->lonely && strcmp(o->lonely, "fail") != 0 &&
	    strcmp(o->lonely, "certainty") != 0)
		return svy_fail(err, "--make-replicates: a stratum of one unit can fail or "
		                "be certain, not '%s'", o->lonely);
	if (s->fpc_count && !jackknife)
		return svy_fail(err, "--fpc: only jk1 and jkn can carry a correction");
	if (s->fpc_count > 1)
		return svy_fail(err, "--fpc: replicates can carry the correction of the "
		                "first stage only; name one column");
	return 0;
}

static int open_source(struct svy_source **source, const struct svy_making *j,
                       struct svy_error *err)
{
	const char *delimiter = j->study->options.delimiter;
	struct svy_source_options how = { .delimiter = delimiter ? delimiter[0] : 0 };

	return svy_source_open(source, j->path, &how, err);
}

static int begin(struct svy_making *j, const struct svy_study_options *options,
                 struct svy_make_spec *spec, const struct svy_make_options *m,
                 struct svy_hold *none, struct svy_error *err)
{
	struct svy_study_options o = *options;
	struct stat what;

	o.rho = NAN; /* of what is made, not of what is read */
	j->again = strcmp(j->path, "-") != 0 && stat(j->path, &what) == 0 &&
	           S_ISREG(what.st_mode);
	spec->type = svy_reptype_of(m->type);
	if (check_company(options, err) != 0 ||
	    check_rho(spec, options->rho, err) != 0 ||
	    check_bootstrap(spec, m, err) != 0 ||
	    svy_study_begin_held(&j->study, &o, NULL, none, err) != 0)
		return -1;
	if (svy_sink_refuse(o.output, j->path, err) != 0 ||
	    svy_sink_refuse(m->design_output, j->path, err) != 0)
		return -1;
	return check_design(j->study, spec->type, err);
}

static int make(struct svy_making *j, const struct svy_make_spec *spec, struct svy_error *err)
{
	struct svy_pass p = { .study = j->study };
	int status = open_source(&p.source, j, err);

	j->source = p.source;
	if (status == 0)
		status = svy_making_look(j, &p, err);
	if (status == 0)
		status = svy_make_begin(&j->make, spec, &j->study->design, j->strata,
		                        j->unit_count, err);
	if (status == 0 && j->again)
		status = open_source(&j->source, j, err);
	if (status == 0 && j->again)
		svy_making_want(j);
	if (status == 0)
		status = svy_making_write(j, err);
	if (j->source != p.source)
		svy_source_close(j->source);
	svy_pass_end(&p);
	return status;
}

static void end(struct svy_making *j)
{
	svy_make_end(&j->make);
	svy_study_free(j->study);
	svy_arena_free(&j->kept.arena);
	free(j->kept.rows);
	free(j->slots);
	free(j->units);
	free(j->weights);
	free(j->strata);
}

int svy_replicates_write(const struct svy_study_options *options,
                         const struct svy_make_options *m, const char *prog,
                         const char *path, struct svy_error *err)
{
	struct svy_making j = { .path = path };
	struct svy_make_spec spec = { 0 };
	struct svy_hold none = { 0 };
	int status = begin(&j, options, &spec, m, &none, err);

	if (status == 0)
		status = make(&j, &spec, err);
	if (status == 0 && m->design_output)
		status = svy_making_design(&j, m->design_output, m->type, err);
	if (status == 0)
		svy_making_tell(&j, prog, m->type);
	end(&j);
	svy_hold_free(&none);
	return status;
}
