# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright (C) 2026 The svykit authors
#
# Surveys 33 to 100: designs drawn by chance, each from its own seed, so that one can be made again alone
# (Rscript drawn.R 57) and a new kind of trouble leaves the others as they are.  generated.R has 1 to 32.
#
# One to three stages, or none, where rows are the units; corrections at the first stage or at all, as sizes or as
# fractions; weights of 0; missing answers; a group that a stratum lacks; a lonely stratum.  Asked are, in turn,
#   numbers  mean, total, ratio and percentage of groups
#   answers  a distribution crossed with another or with groups, of row, column or total, missing ones a category
#   waves    two to four, of which consecutive ones share none to all of their units
source("waves.R")
RNGkind("Mersenne-Twister", "Inversion", "Rejection")

one_of <- function(...) {
	of <- c(...)
	of[sample.int(length(of), 1)]
}

# What survey number i is like.
draw <- function(i) {
	set.seed(20260300 + i)
	s <- list(id = sprintf("%02d", i), asks = c("numbers", "answers", "waves")[i %% 3 + 1])
	s$stages <- if (s$asks == "waves") one_of(1, 1, 2, 3) else one_of(0, 1, 2, 2, 3)
	s$strata <- one_of(1, 2, 3, 5)
	s$stratified <- s$strata > 1
	s$weights <- one_of("no", "yes", "yes", "zero")
	s$fpc <- one_of("no", "first", "all", "all")
	s$as <- one_of("size", "fraction")
	if (s$stages < 2 && s$fpc == "all")
		s$fpc <- "first"
	s$nest <- s$stratified && s$stages > 0 && runif(1) < .4
	s$lonely <- if (s$stratified && s$stages == 1 && s$fpc == "no" && runif(1) < .7) one_of("certainty", "adjust", "average") else "fail"
	s$missing <- one_of(0, .06, .15)
	s$lacking <- s$strata > 2 && runif(1) < .5
	s$where <- runif(1) < .35
	s$rule <- one_of("domain", "domain", "design", "stata", "inf")
	s$ci <- one_of("logit", "logit", "beta", "wilson", "asin", "mean")
	s$level <- one_of(95, 95, 90, 99)
	s$of <- one_of("row", "column", "total")
	s$crossed <- runif(1) < .5
	s$category <- !s$crossed && s$asks == "answers" && runif(1) < .5
	s$waves <- if (s$asks == "waves") one_of(2, 3, 4) else 1
	s$overlap <- one_of(0, .25, .5, .75, 1)
	s$against <- one_of("first", "previous", "named")
	s$grouped <- runif(1) < .5
	s$kind <- one_of("mean", "total", "ratio")
	s
}

# Units of a stratum that all waves together visit; consecutive waves share `overlap` of theirs.
units_of <- function(s, stratum) {
	n <- if (s$stages == 0) 30 else if (s$lonely != "fail" && stratum == s$strata) 1 else if (s$stratified) 4 else 9
	step <- if (n == 1) 0 else round((1 - s$overlap) * n)
	units <- expand.grid(unit = seq_len(n + (s$waves - 1) * step), wave = seq_len(s$waves))
	units <- units[units$unit > (units$wave - 1) * step & units$unit <= (units$wave - 1) * step + n, ]
	tends <- rnorm(max(units$unit))
	data.frame(stratum, units, tends = tends[units$unit], small = runif(nrow(units)) < .3)
}

# Rows of one unit in one wave: two or three units of each later stage, a few rows of each of the last.
rows_of <- function(s, unit) {
	some <- function(most) sample(2:most, 1)
	rows <- switch(s$stages + 1, data.frame(row = 1), data.frame(row = seq_len(some(7))),
	               do.call(rbind, lapply(seq_len(some(3)), function(b) data.frame(house = b, row = seq_len(some(4))))),
	               do.call(rbind, lapply(seq_len(2), function(b) do.call(rbind, lapply(seq_len(some(3)), function(c)
	               	data.frame(house = b, person = c, row = seq_len(sample(1:2, 1))))))))
	cbind(rows, unit, row.names = NULL)
}

# Answers; the group b is not found in the first stratum where it is to lack one.
answer <- function(s, rows) {
	n <- nrow(rows)
	push <- .6 * rows$tends + rnorm(n) + .3 * rows$wave
	rows$group <- one_in(c("a", "b"), n)
	if (s$lacking)
		rows$group[rows$stratum == 1] <- "a"
	rows$q <- pmin(5, pmax(1, round(3 + push)))
	rows$x <- round(20 + 3 * push + 2 * rnorm(n), 1)
	rows$y <- round(5 + rows$x / 4 + rnorm(n), 1)
	rows$place <- c("east", "north", "west")[pmin(3, 1 + (runif(n) > .4) + (push > .8))]
	rows$age <- sample(18:70, n, replace = TRUE)
	for (name in c("q", "x", "place"))
		rows[[name]][runif(n) < s$missing] <- NA
	rows
}

one_in <- function(values, n)
	sample(values, n, replace = TRUE)

# Sizes of the population at each stage, above what all waves together visit; as fractions where asked for.
corrections <- function(s, rows) {
	within <- interaction(rows$stratum, rows$unit)
	visited <- function(what, by) ave(as.numeric(factor(what)), by, FUN = function(x) length(unique(x)))
	size <- function(n, by) n + 3 + as.numeric(factor(by)) %% 5
	set <- function(n, by) if (s$as == "size") size(n, by) else n / size(n, by)
	if (s$fpc != "no")
		rows$N <- set(visited(if (s$stages == 0) seq_len(nrow(rows)) else rows$unit, rows$stratum), rows$stratum)
	if (s$fpc == "all")
		rows$M <- set(visited(rows$house, within), within)
	if (s$fpc == "all" && s$stages == 3)
		rows$K <- set(visited(rows$person, interaction(within, rows$house)), interaction(within, rows$house))
	rows
}

make_rows <- function(s) {
	units <- do.call(rbind, lapply(seq_len(s$strata), function(stratum) units_of(s, stratum)))
	rows <- do.call(rbind, lapply(seq_len(nrow(units)), function(i) rows_of(s, units[i, ])))
	rows$weight <- round(runif(nrow(rows), .5, 4) * (1 + rows$stratum / 3), 2)
	if (s$weights == "zero" && s$stages > 0)
		rows$weight[sample(nrow(rows), 6)] <- 0
	rows <- corrections(s, answer(s, rows))
	if (!s$nest)
		rows$unit <- rows$unit + 100 * rows$stratum
	rows$round <- paste0("w", rows$wave)
	rows[sample(nrow(rows)), ]
}

stage_names <- c("unit", "house", "person")
size_names <- c("N", "M", "K")

stages_of <- function(s)
	stage_names[seq_len(s$stages)]

sizes_of <- function(s)
	size_names[seq_len(switch(s$fpc, no = 0, first = 1, all = s$stages))]

columns <- function(s)
	c("round"[s$waves > 1], "stratum"[s$stratified], stages_of(s), sizes_of(s), "weight"[s$weights != "no"], "group"[s$asks != "waves" || s$grouped],
	  "age"[s$where], switch(s$asks, numbers = c("q", "x", "y"), answers = c("q", "place"[s$crossed]),
	                         waves = c("q", "x", "y"[s$kind == "ratio"])))

design_of <- function(s, rows) {
	as_formula <- function(names) if (length(names)) reformulate(names) else ~1
	rows$one <- 1
	rows$none <- rows$never <- if (s$as == "size") Inf else 0
	given <- sizes_of(s)
	svydesign(as_formula(stages_of(s)), strata = if (s$stratified) ~stratum,
	          weights = if (s$weights == "no") ~one else ~weight, nest = s$nest, data = rows,
	          fpc = if (length(given)) reformulate(c(given, head(c("none", "never"), max(1, s$stages) - length(given)))))
}

said <- function(s)
	c(sprintf("svydesign(%s%s%s%s, data = ...)", paste0("~", paste(c(stages_of(s), "1"[s$stages == 0]), collapse = " + ")),
	          if (s$stratified) ", strata = ~stratum" else "",
	          if (length(sizes_of(s))) paste0(", fpc = ~", paste(sizes_of(s), collapse = " + ")) else "",
	          if (s$nest) ", nest = TRUE" else ""),
	  switch(s$asks, numbers = "svymean(), svytotal(), svyratio(), svyciprop() of subset(d, group == ...)",
	         answers = "svymean() and svyciprop() of each cell, of the subset that it is a share of",
	         waves = sprintf("svycontrast() between waves that share %g %% of their units", 100 * s$overlap)))

# The options of the design and of the intervals.
options_of <- function(s, file) {
	stages <- stages_of(s)
	sizes <- sizes_of(s)
	paste(c("-w weight"[s$weights != "no"], "-s stratum"[s$stratified],
	        if (length(stages)) paste("-c", paste(stages, collapse = ",")),
	        if (length(sizes)) paste("--fpc", paste(sizes, collapse = ",")), "--nest"[s$nest],
	        if (s$lonely != "fail") paste("--lonely-psu", s$lonely), "-W '${age} < 50'"[s$where],
	        if (s$rule != "domain") paste("--df", s$rule), if (s$ci != "logit") paste("--ci", s$ci),
	        if (s$level != 95) paste("--level", s$level), file), collapse = " ")
}

inside <- function(s, rows)
	if (s$where) rows$age < 50 else rep(TRUE, nrow(rows))

# survey 4.1 does not centre a lonely unit's total: under `adjust` no total is asked for.
numbers <- function(s, rows, d) {
	each <- function(estimate, indicator)
		by_group(d, "group", estimate, indicator, totals = TRUE, keep = inside(s, rows), ci = s$ci, rule = s$rule, conf = s$level)
	totals <- s$lonely != "adjust"
	list(asks = paste0("svytab -m x ", if (totals) "-t 'sum = ${y}' ", "-r 'rate = ${x}/${y}' -p 'high = ${q} >= 4' -b group --totals"),
	     rows = rbind(each(function(d, ask) mean_of(d, rows$x, ask), "x"),
	                  if (totals) each(function(d, ask) total(d, rows$y, ask), "sum"),
	                  each(function(d, ask) ratio(d, rows$x, rows$y, ask), "rate"),
	                  each(function(d, ask) percent(d, rows$q >= 4, ask), "high")))
}

answers <- function(s, rows, d) {
	band <- ifelse(rows$q >= 4, "high", ifelse(rows$q == 3, "middle", "low"))
	if (s$category)
		band[is.na(band)] <- "(missing)"
	with <- if (s$crossed) rows$place else rows$group
	is <- "-p 'band = if(${q} >= 4, \"high\", if(${q} = 3, \"middle\", \"low\"))"
	list(asks = paste(if (s$crossed) paste0("svytab ", is, ",place'") else paste0("svytab ", is, "' -b group"),
	                  "--percent-of", s$of, if (s$category) "--missing category"),
	     rows = shares(d, band, with, s$of, "band", if (!s$crossed) "group", inside(s, rows),
	                   ci = s$ci, rule = s$rule, conf = s$level))
}

waves <- function(s, rows, d) {
	names <- paste0("w", seq_len(s$waves))
	base <- switch(s$against, first = rep(1, s$waves), previous = seq_len(s$waves) - 1, named = rep(s$waves, s$waves))
	pairs <- Filter(function(of) of[2] > 0 && of[1] != of[2], Map(c, seq_len(s$waves), base))
	number <- switch(s$kind, mean = list("x", mean_of, rows$x, "-m x"), total = list("x", total, rows$x, "-t x"),
	                 ratio = list("rate", rate, cbind(rows$x, rows$y), "-r 'rate = ${x}/${y}'"))
	groups <- if (s$grouped) groups_of(d, "group", keep = inside(s, rows)) else list(list(keep = inside(s, rows), groups = list()))
	each <- lapply(list(list("high", percent, rows$q >= 4), number), function(of)
		lapply(groups, function(group)
			stacked(d, of[[3]], group$keep, rows$round, names, of[[1]], group$groups, of[[2]], ci = s$ci, rule = s$rule,
			        conf = s$level, pairs = pairs)))
	list(asks = paste("svyshift -p 'high = ${q} >= 4'", number[[4]], if (s$grouped) "-b group", "--wave round",
	                  switch(s$against, first = "", previous = "--against previous", named = paste("--against", names[s$waves]))),
	     rows = do.call(rbind, unlist(each, recursive = FALSE)))
}

survey_case <- function(i) {
	s <- draw(i)
	if (s$lonely == "adjust" && s$kind == "total")
		s$kind <- "mean"
	rows <- make_rows(s)
	name <- paste0("gen-", s$id)
	written <- export(rows[columns(s)], name)
	written[setdiff(names(rows), names(written))] <- rows[setdiff(names(rows), names(written))]
	options(survey.lonely.psu = s$lonely)
	d <- design_of(s, written)
	asked <- switch(s$asks, numbers = numbers, answers = answers, waves = waves)(s, written, d)
	case(name, said(s), paste(asked$asks, options_of(s, paste0("data/", name, ".csv"))), asked$rows,
	     without = if (s$rule == "inf") "df" else character())
}

chosen <- as.integer(commandArgs(trailingOnly = TRUE))
for (i in if (length(chosen)) chosen else 33:100)
	survey_case(i)
