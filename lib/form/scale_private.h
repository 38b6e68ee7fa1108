/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright (C) 2026 The svykit authors */
#ifndef SVY_FORM_SCALE_PRIVATE_H
#define SVY_FORM_SCALE_PRIVATE_H

#include "form/scale.h"

/* What a scale is made of: the rules, then these. */
enum {
	SVY_SCALE_NAME = SVY_RULES,
	SVY_SCALE_LABEL,
	SVY_SCALE_INSTRUMENT,
	SVY_SCALE_ITEMS,
	SVY_SCALE_FIELDS,
};

/* Column of a file, key of --define. */
const char *svy_scale_field_name(size_t field);
/* Adds a scale of its texts[SVY_SCALE_FIELDS], trimmed; *at is the field at fault. */
int svy_scales_take(struct svy_scales *, size_t *at, const struct svy_text *texts,
                    const char *file, size_t line, const struct svy_instruments *,
                    struct svy_error *);

#endif
