# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright (C) 2026 The svykit authors
#
# The academic performance index of California's schools: a simple, a stratified, a one-stage and a two-stage sample.
source("common.R")
data(api)

kept <- c("stype", "awards", "sch.wide", "api99", "api00", "ell", "enroll", "api.stu", "dnum", "snum", "pw")
srs <- export(apisrs[c(kept, "fpc")], "apisrs")
strat <- export(apistrat[c(kept, "fpc")], "apistrat")
clus1 <- export(apiclus1[c(kept, "fpc")], "apiclus1")
clus2 <- export(apiclus2[c(kept, "fpc1", "fpc2")], "apiclus2")

studies <- list(
	srs = list(svydesign(~1, weights = ~pw, fpc = ~fpc, data = srs), "-w pw --fpc fpc data/apisrs.csv",
	           "svydesign(~1, weights = ~pw, fpc = ~fpc, data = apisrs)"),
	"srs-nofpc" = list(svydesign(~1, weights = ~pw, data = srs), "-w pw data/apisrs.csv",
	           "svydesign(~1, weights = ~pw, data = apisrs)"),
	strat = list(svydesign(~1, strata = ~stype, weights = ~pw, fpc = ~fpc, data = strat),
	             "-s stype -w pw --fpc fpc data/apistrat.csv",
	             "svydesign(~1, strata = ~stype, weights = ~pw, fpc = ~fpc, data = apistrat)"),
	clus1 = list(svydesign(~dnum, weights = ~pw, fpc = ~fpc, data = clus1), "-c dnum -w pw --fpc fpc data/apiclus1.csv",
	             "svydesign(~dnum, weights = ~pw, fpc = ~fpc, data = apiclus1)"),
	clus2 = list(svydesign(~dnum + snum, weights = ~pw, fpc = ~fpc1 + fpc2, data = clus2),
	             "-c dnum,snum -w pw --fpc fpc1,fpc2 data/apiclus2.csv",
	             "svydesign(~dnum + snum, weights = ~pw, fpc = ~fpc1 + fpc2, data = apiclus2)"))

# One case of one study: `rows` is a function of its design.
api <- function(study, name, call, options, rows, ...) {
	s <- studies[[study]]
	case(paste("api", study, name, sep = "-"), c(paste("d <-", s[[3]]), call), paste("svytab", options, s[[2]]),
	     rows(s[[1]]), ...)
}

answer <- function(design, name)
	design$variables[[name]]

mean_api <- function(design, ask) mean_of(design, answer(design, "api00"), ask)
total_enroll <- function(design, ask) total(design, answer(design, "enroll"), ask)
tested <- function(design, ask) ratio(design, answer(design, "api.stu"), answer(design, "enroll"), ask)
high <- function(design, ask) percent(design, answer(design, "api00") > 700, ask)
no_learner <- function(design, ask) percent(design, answer(design, "ell") == 0, ask)

# The shares of the strata have no sampling error, and R's limits no width: they are left out.
uncertain <- function(rows)
	rows[rows$std_error > 1e-9, ]

high_is <- "-p 'high = ${api00} > 700'"
no_learner_is <- "-p 'no_learner = ${ell} = 0'"

for (study in names(studies)) {
	api(study, "numbers",
	    c("svymean(~api00, d, deff = \"replace\"), svytotal(~enroll, na.rm = TRUE), svyratio(~api.stu, ~enroll);",
	      "by stype the same of subset(d, stype == ...)"),
	    "-m api00 -t enroll -r 'tested = ${api.stu}/${enroll}' -b stype --totals",
	    function(d) rbind(by_group(d, "stype", mean_api, "api00", totals = TRUE),
	                      by_group(d, "stype", total_enroll, "enroll", totals = TRUE),
	                      by_group(d, "stype", tested, "tested", totals = TRUE)))
	api(study, "crossed",
	    "svyciprop(~I(api00 > 700)), svymean(~api00) of subset(d, stype == ... & awards == ...), and of the margins",
	    paste(high_is, "-m api00 -b stype,awards --totals"),
	    function(d) rbind(by_group(d, c("stype", "awards"), high, "high", totals = TRUE),
	                      by_group(d, c("stype", "awards"), mean_api, "api00", totals = TRUE)))
	api(study, "answers", "svymean(~stype, d), svymean(~sch.wide, subset(d, awards == ...))",
	    "-p stype -p sch.wide -b awards --totals",
	    function(d) uncertain(do.call(rbind, lapply(c("stype", "sch.wide"), function(name)
		do.call(rbind, lapply(sort(unique(answer(d, name))), function(value)
			by_group(d, "awards", function(d, ask) percent(d, answer(d, name) == value, ask), name,
			         totals = TRUE, level = value)))))))
}

for (study in c("strat", "clus1", "clus2"))
	for (ci in c("logit", "beta", "wilson", "asin", "mean"))
		api(study, paste0("ci-", ci),
		    switch(ci, wilson = "the score interval with n_e = p(1 - p)/SE^2 and t",
		           logit = "svyciprop(~I(ell == 0), method = \"xlogit\"), and by stype",
		           sprintf("svyciprop(~I(ell == 0), method = \"%s\"), and by stype", ci)),
		    paste(no_learner_is, high_is, "-b stype --totals --ci", ci),
		    function(d) rbind(by_group(d, "stype", no_learner, "no_learner", totals = TRUE, ci = ci),
		                      by_group(d, "stype", high, "high", totals = TRUE, ci = ci)))

for (study in c("strat", "clus1"))
	for (rule in c("design", "domain", "stata", "inf"))
		api(study, paste0("df-", rule), sprintf("confint(), svyciprop(df = ...) with the degrees of freedom '%s'", rule),
		    paste(high_is, "-m api00 -b stype --totals --df", rule),
		    function(d) rbind(by_group(d, "stype", high, "high", totals = TRUE, rule = rule),
		                      by_group(d, "stype", mean_api, "api00", totals = TRUE, rule = rule)),
		    without = if (rule == "inf") "df" else character())

api("clus1", "df-design-beta", "the beta interval with degf(d), for R's with the domain's: n* = p(1 - p)/SE^2 (t(n - 1)/t(df))^2",
    paste(high_is, "-b stype --totals --df design --ci beta"),
    function(d) by_group(d, "stype", high, "high", totals = TRUE, rule = "design", ci = "beta"))

for (study in c("strat", "clus1"))
	api(study, "level-90", "confint(svymean(~api00, d), level = .9, df = degf(d)), svyciprop(~I(api00 > 700), level = .9)",
	    paste(high_is, "-m api00 -b stype --totals --level 90"),
	    function(d) rbind(by_group(d, "stype", high, "high", totals = TRUE, conf = 90),
	                      by_group(d, "stype", mean_api, "api00", totals = TRUE, conf = 90)))

for (study in c("srs", "strat", "clus1", "clus2"))
	api(study, "where", "d <- subset(d, enroll > 500); as api-*-numbers and api-*-crossed",
	    paste(high_is, "-m api00 -t enroll -b stype --totals -W '${enroll} > 500'"), function(d) {
	    	keep <- !is.na(answer(d, "enroll")) & answer(d, "enroll") > 500
	    	rbind(by_group(d, "stype", high, "high", totals = TRUE, keep = keep),
	    	      by_group(d, "stype", mean_api, "api00", totals = TRUE, keep = keep),
	    	      by_group(d, "stype", total_enroll, "enroll", totals = TRUE, keep = keep))
	    })

# The name of a count is not compared; its design effect is x/0.
uncounted <- c("indicator", "level", "deff")
for (study in c("strat", "clus1", "clus2"))
	api(study, "count", "svytotal(~one) of subset(d, awards == ...)", "--count -b awards",
	    function(d) by_group(d, "awards", count, "count"), without = uncounted)
api("clus1", "count-crossed", "svytotal(~one) of subset(d, stype == ... & awards == ...), and of the margins",
    "--count -b stype,awards --totals",
    function(d) by_group(d, c("stype", "awards"), count, "count", totals = TRUE), without = uncounted)

crossed <- function(d, of, indicator, ...)
	shares(d, answer(d, "sch.wide"), answer(d, "stype"), of, indicator, ...)

for (study in c("strat", "clus1"))
	for (of in c("row", "column", "total")) {
		call <- switch(of, row = "svymean(~stype, subset(d, sch.wide == ...))",
		               column = "svymean(~sch.wide, subset(d, stype == ...))",
		               total = "svymean(~interaction(sch.wide, stype), d)")
		api(study, paste0("pair-", of), call, paste("-p sch.wide,stype --percent-of", of),
		    function(d) crossed(d, of, "sch.wide:stype"))
		api(study, paste0("groups-", of), call, paste("-p sch.wide -b stype --percent-of", of),
		    function(d) crossed(d, of, "sch.wide", by = "stype"))
	}
api("clus1", "pair", "svymean(~interaction(sch.wide, stype), d): of everything is the default", "-p sch.wide,stype",
    function(d) crossed(d, "total", "sch.wide:stype"))

# Against a sample without replacement, and the simple sample that would know as much.
effective <- function(rows) {
	rows$statistic <- "effective_n"
	rows$estimate <- rows$n / rows$deff
	rows[c("std_error", "conf_low", "conf_high", "p_value", "df")] <- NA
	rows
}

for (study in c("strat", "clus1", "clus2"))
	for (deff in c("replace", "without"))
		api(study, paste0("deff-", deff),
		    c(sprintf("svymean(~api00, d, deff = %s), svytotal(), svyratio(), by stype",
		              if (deff == "replace") "\"replace\"" else "TRUE"), "effective_n is n over it"),
		    paste(high_is, "-m api00 -t enroll -r 'tested = ${api.stu}/${enroll}' -b stype --totals --show neff --deff", deff),
		    function(d) {
		    	each <- function(estimate, indicator)
		    		by_group(d, "stype", estimate, indicator, totals = TRUE,
		    		         deff = if (deff == "replace") deff else TRUE)
		    	rows <- rbind(each(high, "high"), each(mean_api, "api00"), each(total_enroll, "enroll"), each(tested, "tested"))
		    	rbind(rows, effective(rows))
		    })
