# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright (C) 2026 The svykit authors
#
# Finite population corrections: none, as a population's size, as a fraction, and fractions of two stages.
source("common.R")
data(fpc)
data(api)

small <- export(data.frame(fpc[c("stratid", "psuid", "weight", "Nh", "x")], fraction = fpc$nh / fpc$Nh,
                           half = rep(c("a", "b"), 4)), "fpc")
studies <- list(none = list(NULL, ""), size = list(~Nh, "--fpc Nh "), fraction = list(~fraction, "--fpc fraction "))

for (name in names(studies)) {
	with <- studies[[name]]
	d <- svydesign(~psuid, strata = ~stratid, weights = ~weight, fpc = with[[1]], nest = TRUE, data = small)
	x <- d$variables$x
	case(paste0("fpc-", name),
	     c(sprintf("d <- svydesign(~psuid, strata = ~stratid, weights = ~weight, fpc = %s, nest = TRUE, data = fpc)",
	               deparse(with[[1]])),
	       "svymean(~x, d), svytotal(~x, d), svyciprop(~I(x > 5)); `half` are the odd and the even rows"),
	     paste0("svytab -m x -t 'sum = ${x}' -p 'large = ${x} > 5' -b half --totals -s stratid -c psuid -w weight --nest ",
	            with[[2]], "data/fpc.csv"),
	     rbind(by_group(d, "half", function(d, ask) mean_of(d, x, ask), "x", totals = TRUE),
	           by_group(d, "half", function(d, ask) total(d, x, ask), "sum", totals = TRUE),
	           by_group(d, "half", function(d, ask) percent(d, x > 5, ask), "large", totals = TRUE)))
}

# Districts with one school in the sample are left out: without a correction they would be lonely at the second stage.
schools <- apiclus2[c("stype", "dnum", "snum", "pw", "enroll", "api00", "fpc2")]
schools$taken <- ave(schools$snum, schools$dnum, FUN = length)
schools <- schools[schools$taken > 1, ]
schools$f1 <- length(unique(schools$dnum)) / 757
schools$f2 <- schools$taken / schools$fpc2
schools <- export(schools, "fractions")
schools$none <- 0

stages <- function(name, corrections, options) {
	d <- svydesign(~dnum + snum, weights = ~pw, fpc = corrections, data = schools)
	case(paste0("fpc-", name),
	     c(sprintf("d <- svydesign(~dnum + snum, weights = ~pw, fpc = %s, data = ...): fractions, `none` is 0",
	               deparse(corrections)), "svymean(~api00, d), svytotal(~enroll, d, na.rm = TRUE), by stype"),
	     paste("svytab -m api00 -t enroll -b stype --totals -c dnum,snum -w pw data/fractions.csv", options),
	     rbind(by_group(d, "stype", function(d, ask) mean_of(d, schools$api00, ask), "api00", totals = TRUE),
	           by_group(d, "stype", function(d, ask) total(d, schools$enroll, ask), "enroll", totals = TRUE)))
}
stages("stages", ~f1 + f2, "--fpc f1,f2")
stages("first-stage", ~f1 + none, "--fpc f1")
stages("no-stage", NULL, "")
