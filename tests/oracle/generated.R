# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright (C) 2026 The svykit authors
#
# Generated surveys of two waves, each with a trouble or two of real ones.  A line of the table is a survey:
#   weights  no, yes, zero (some are 0)
#   strata   how many; 0 none
#   units    cluster; rows (none is named: every wave a design of its own); person (the same ones asked twice);
#            stages (households in villages)
#   overlap  units in both waves: all, some, none; apart: all, but --independent is asked for
#   names    of units: own, or again in each stratum (--nest)
#   fpc      no, size, fraction
#   missing  answers that are missing, per cent
#   third    group c is in each unit, in some of them, in one of each stratum (no degrees of freedom)
#   extreme  q of group c in the first wave: none 0 %, all 100 %; in the second: gone 0 %, won 100 %; or -
#   where    a subpopulation is asked for
#   ci       of the percentage
#   waves    number, word (before, after): a column of one file; files
source("waves.R")
RNGkind("Mersenne-Twister", "Inversion", "Rejection")
set.seed(20260102)

surveys <- read.table(header = TRUE, colClasses = "character", text = "
id weights strata units   overlap names fpc      missing third extreme where ci     waves
01 no      0      cluster all     own   no       0       each  -       no    logit  number
02 yes     0      cluster all     own   no       5       each  -       no    logit  files
03 yes     3      cluster all     own   no       0       some  -       no    logit  number
04 yes     3      cluster all     again no       8       each  -       no    logit  files
05 no      3      cluster some    own   no       8       some  -       no    logit  word
06 yes     3      cluster some    again no       0       some  none    no    logit  files
07 yes     4      cluster none    own   no       5       each  -       no    logit  number
08 no      3      cluster none    again no       10      some  all     no    logit  files
09 yes     3      cluster all     own   size     0       each  -       no    logit  number
10 yes     3      cluster some    again size     6       some  gone    no    logit  files
11 no      0      cluster all     own   size     5       each  -       no    beta   word
12 yes     3      cluster none    own   size     5       some  -       no    wilson files
13 yes     0      rows    none    own   no       0       each  -       no    logit  number
14 yes     3      rows    none    own   no       8       each  none    no    logit  files
15 no      0      rows    none    own   size     5       each  -       no    logit  number
16 yes     3      rows    none    own   fraction 5       each  won     no    logit  files
17 zero    3      cluster all     own   no       5       each  -       no    logit  number
18 zero    0      cluster some    own   no       0       some  -       no    logit  files
19 yes     3      cluster all     own   no       5       one   -       no    logit  number
20 no      4      cluster all     again no       0       one   -       no    logit  files
21 yes     3      cluster all     own   no       5       each  -       yes   logit  word
22 yes     0      cluster some    own   no       8       some  all     yes   logit  files
23 yes     3      cluster apart   own   no       5       each  -       no    logit  number
24 no      3      cluster apart   again size     8       some  -       no    logit  files
25 yes     0      person  all     own   no       5       each  -       no    logit  number
26 yes     3      person  some    own   size     10      each  none    no    logit  files
27 yes     3      stages  all     own   size     5       each  -       no    logit  number
28 yes     3      stages  some    again size     8       some  -       no    logit  files
29 no      2      stages  all     again no       5       each  -       yes   asin   word
30 yes     2      cluster some    again no       12      some  gone    no    beta   files
31 yes     5      cluster some    own   no       5       some  won     no    mean   number
32 no      0      cluster none    own   no       15      some  -       yes   asin   files
")
waves <- 1:2

# The units of a stratum: their names, which waves they are in, how they tend to answer.
units_of <- function(s, stratum) {
	n <- switch(s$units, rows = 1, person = if (s$strata == "0") 120 else 40, stages = 4,
	            if (s$strata == "0") 15 else if (as.integer(s$strata) > 3) 4 else 6)
	number <- seq_len(n)
	in_first <- in_second <- rep(TRUE, n)
	if (s$overlap == "some") {
		in_first <- number <= ceiling(.7 * n)
		in_second <- number > floor(.3 * n)
	} else if (s$overlap == "none" && s$units != "rows") {
		in_first <- number %% 2 == 0
		in_second <- !in_first
	}
	data.frame(stratum, number, unit = if (s$names == "again") number else 1000 * stratum + number, in_first, in_second,
	           tends = rnorm(n))
}

rows_of_unit <- function(s, unit) {
	size <- switch(s$units, rows = if (s$strata == "0") 100 else 35, person = 1, stages = 12,
	               sample(if (s$overlap == "all" || s$overlap == "apart") 5:8 else 8:11, 1))
	rows <- expand.grid(row = seq_len(size), wave = waves[c(unit$in_first, unit$in_second)])
	if (s$units == "stages") {
		rows$household <- rows$row %% 4 + 1
		if (s$overlap == "some")
			rows$household <- rows$household + 2 * (rows$wave - 1)
	}
	cbind(rows, unit[c("stratum", "number", "unit", "tends")], row.names = NULL)
}

group_of <- function(s, rows) {
	group <- sample(c("a", "b", "c"), nrow(rows), replace = TRUE, prob = c(.4, .35, .25))
	third <- switch(s$third, each = TRUE, some = rows$number %% 3 != 1, one = rows$number == 2)
	if (s$third == "one")
		group[third] <- "c"
	ifelse(group == "c" & !third, "a", group)
}

answers <- function(s, rows) {
	push <- .5 * rows$tends + rnorm(nrow(rows)) + .4 * (rows$wave - 1) + c(a = 0, b = .3, c = -.2)[rows$group]
	rows$q <- pmin(5, pmax(1, round(3 + push)))
	rows$x <- round(20 + 3 * push + 2 * rnorm(nrow(rows)), 1)
	extreme <- rows$group == "c" & rows$wave == if (s$extreme %in% c("gone", "won")) 2 else 1
	if (s$extreme != "-")
		rows$q[extreme] <- if (s$extreme %in% c("none", "gone")) 1 else 5
	lost <- as.numeric(s$missing) / 100
	rows$q[runif(nrow(rows)) < lost & rows$weight > 0] <- NA
	rows$x[runif(nrow(rows)) < lost & rows$weight > 0] <- NA
	rows
}

corrections <- function(s, rows) {
	if (s$fpc == "fraction")
		rows$N <- .1 + .05 * rows$stratum
	if (s$fpc == "size")
		rows$N <- switch(s$units, rows = 500, person = 150, 20) + 10 * rows$stratum
	if (s$fpc != "no" && s$units == "stages")
		rows$M <- 12 + rows$number
	rows
}

generate <- function(s) {
	strata <- seq_len(max(1, as.integer(s$strata)))
	units <- do.call(rbind, lapply(strata, function(stratum) units_of(s, stratum)))
	rows <- do.call(rbind, lapply(seq_len(nrow(units)), function(i) rows_of_unit(s, units[i, ])))
	rows$weight <- if (s$weights == "no") 1 else round(runif(nrow(rows), .5, 4) * (1 + rows$stratum / 3), 2)
	if (s$weights == "zero")
		rows$weight[sample(nrow(rows), 12)] <- 0
	rows$group <- group_of(s, rows)
	rows$age <- sample(18:70, nrow(rows), replace = TRUE)
	corrections(s, answers(s, rows))
}

# The columns that a survey's files have: what its design names, and the answers.
columns <- function(s, rows)
	intersect(c("stratum"[s$strata != "0"], "unit"[s$units != "rows"], "household", "weight"[s$weights != "no"], "N", "M",
	            "group", "age"[s$where == "yes"], "q", "x"), names(rows))

options_of <- function(s) {
	stages <- s$units == "stages"
	paste(c("-w weight"[s$weights != "no"], "-s stratum"[s$strata != "0"],
	        "-c unit"[s$units != "rows" && !stages], "-c unit,household"[stages],
	        "--fpc N"[s$fpc != "no" && !stages], "--fpc N,M"[s$fpc != "no" && stages],
	        "--nest"[s$names == "again"], "--independent"[s$overlap == "apart"],
	        "-W '${age} < 45'"[s$where == "yes"], paste("--ci", s$ci)[s$ci != "logit"]), collapse = " ")
}

# The arguments of svydesign(), without the data.
call_of <- function(s) {
	stages <- s$units == "stages"
	list(ids = if (s$units == "rows") ~1 else if (stages) ~unit + household else ~unit,
	     strata = if (s$strata != "0") ~stratum, weights = if (s$weights == "no") ~1 else ~weight,
	     fpc = if (s$fpc == "no") NULL else if (stages) ~N + M else ~N, nest = s$names == "again")
}

said <- function(s) {
	arguments <- Filter(Negate(is.null), call_of(s))
	whole <- sprintf("svydesign(%s)", paste(names(arguments), sapply(arguments, function(x) paste(deparse(x), collapse = "")),
	                                       sep = " = ", collapse = ", "))
	if (s$units == "rows" || s$overlap == "apart")
		return(c(paste("for each wave:", whole), "variances and degrees of freedom add"))
	c(paste("both waves stacked:", whole), "svycontrast() between the waves, of subset(d, group == ... & !is.na(answer))")
}

make_design <- function(s, rows) {
	rows$one <- 1
	of <- call_of(s)
	if (s$weights == "no")
		of$weights <- ~one
	do.call(svydesign, c(of, list(data = rows)))
}

# What is asked of one group of one survey.
group_rows <- function(s, rows, of, indicator, kind, y, names) {
	keep <- of$keep & (s$where == "no" | rows$age < 45)
	if (s$units != "rows" && s$overlap != "apart")
		return(stacked(make_design(s, rows), y, keep, names[rows$wave], names, indicator, of$groups, kind, ci = s$ci))
	split <- function(x) lapply(waves, function(wave) if (is.data.frame(x)) x[rows$wave == wave, ] else x[rows$wave == wave])
	apart(lapply(split(rows), function(part) make_design(s, part)), split(y), split(keep), names, indicator, of$groups, kind,
	      ci = s$ci)
}

written <- function(s, rows) {
	name <- paste0("gen-", s$id)
	if (s$waves == "files") {
		files <- paste(name, waves, sep = "-")
		for (wave in waves)
			export(rows[rows$wave == wave, columns(s, rows)], files[wave])
		return(list(names = files, data = paste0("data/", files, ".csv", collapse = " ")))
	}
	names <- if (s$waves == "word") c("before", "after") else as.character(waves)
	export(cbind(round = names[rows$wave], rows[columns(s, rows)]), name)
	list(names = names, data = paste0("--wave round ", if (s$waves == "word") "--waves before,after ", "data/", name, ".csv"))
}

survey_case <- function(s) {
	rows <- generate(s)
	rows <- rows[sample(nrow(rows)), ]
	files <- written(s, rows)
	estimates <- lapply(list(list("high", percent, rows$q >= 4), list("x", mean_of, rows$x)), function(of)
		lapply(groups_of(make_design(s, rows), "group", totals = TRUE), function(group)
			group_rows(s, rows, group, of[[1]], of[[2]], of[[3]], files$names)))
	estimates <- do.call(rbind, unlist(estimates, recursive = FALSE))
	stopifnot(!any(estimates$std_error %in% 0 & estimates$df <= 0))
	case(paste0("gen-", s$id), said(s),
	     paste("svyshift -p 'high = ${q} >= 4' -m x -b group --totals", options_of(s), files$data), estimates)
}

for (i in seq_len(nrow(surveys)))
	survey_case(surveys[i, ])
