# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright (C) 2026 The svykit authors
#
# A stratum (the last) with one sampling unit.  The group `half` has rows in every stratum; of `kind` only "p" has one there.
#
# `adjust` for totals is done by hand: survey 4.1 does not centre a lonely unit's total.  Later versions do, on the mean
# over the unit totals of all strata; where the scores add to zero, as those of means and changes, that mean is 0.
source("waves.R")
RNGkind("Mersenne-Twister", "Inversion", "Rejection")
set.seed(20260101)

units <- data.frame(stratum = rep(c("A", "B", "C", "Z"), c(3, 2, 4, 1)), psu = 1:10, size = c(5, 7, 6, 8, 5, 6, 4, 7, 5, 9))
rows <- units[rep(1:10, units$size), c("stratum", "psu")]
rows$weight <- round(runif(nrow(rows), 1, 4), 2)
rows$half <- rep(c("a", "b"), length.out = nrow(rows))
rows$kind <- ifelse(rows$stratum == "Z" | runif(nrow(rows)) < .5, "p", "q")
rows$wave <- sample(1:2, nrow(rows), replace = TRUE)
rows$population <- c(A = 20, B = 9, C = 30, Z = 1)[rows$stratum]
rows$y <- round(10 + rows$psu / 2 + rnorm(nrow(rows), 0, 3), 1)
rows$y[sample(nrow(rows), 4)] <- NA
rows <- export(rows, "lonely")

adjusted <- function(design, x, ask) {
	options(survey.lonely.psu = "certainty")
	row <- total(design, x, ask)
	options(survey.lonely.psu = "adjust")
	used <- ask$keep & !is.na(x)
	sums <- tapply(ifelse(used, x * weights(design), 0), design$cluster[, 1], sum)
	lonely <- sums[[as.character(unique(design$cluster[design$strata[, 1] == "Z", 1]))]]
	row$deff <- row$deff / row$std_error^2
	row$std_error <- sqrt(row$std_error^2 + (lonely - mean(sums))^2)
	row$deff <- row$deff * row$std_error^2
	row[c("conf_low", "conf_high")] <- wald(row$estimate, row$std_error, row$df)
	row
}

d <- svydesign(~psu, strata = ~stratum, weights = ~weight, data = rows)
y <- rows$y
y_mean <- function(d, ask) mean_of(d, y, ask)
y_high <- function(d, ask) percent(d, y > 13, ask)
design <- "d <- svydesign(~psu, strata = ~stratum, weights = ~weight, data = rows)"

for (rule in c("certainty", "adjust", "average")) {
	options(survey.lonely.psu = rule)
	set <- sprintf("options(survey.lonely.psu = \"%s\")", rule)
	command <- paste("-s stratum -c psu -w weight --lonely-psu", rule, "data/lonely.csv")
	sum_of <- if (rule == "adjust") adjusted else total
	case(paste0("lonely-", rule),
	     c(design, set, "svymean(~y, d), svytotal(~y, d), svyciprop(~I(y > 13), d), by half",
	       if (rule == "adjust") "the totals by hand: survey 4.1 does not centre them"),
	     paste("svytab -m y -t 'sum = ${y}' -p 'high = ${y} > 13' -b half --totals", command),
	     rbind(by_group(d, "half", y_mean, "y", totals = TRUE),
	           by_group(d, "half", function(d, ask) sum_of(d, y, ask), "sum", totals = TRUE),
	           by_group(d, "half", y_high, "high", totals = TRUE)))
	case(paste0("lonely-", rule, "-kind"), c(design, set, "svymean(~y), svyciprop(~I(y > 13)) of subset(d, kind == ...)"),
	     paste("svytab -m y -p 'high = ${y} > 13' -b kind --totals", command),
	     rbind(by_group(d, "kind", y_mean, "y", totals = TRUE), by_group(d, "kind", y_high, "high", totals = TRUE)))
	case(paste0("lonely-", rule, "-change"), c(design, set, "the change from wave 1 to 2 of y, by half"),
	     paste("svyshift -m y --wave wave -b half --totals", command),
	     do.call(rbind, lapply(groups_of(d, "half", totals = TRUE), function(of)
		stacked(d, y, of$keep, rows$wave, c("1", "2"), "y", of$groups, mean_of))))
}

options(survey.lonely.psu = "fail")
whole <- svydesign(~psu, strata = ~stratum, weights = ~weight, fpc = ~population, data = rows)
case("lonely-whole", c("svydesign(~psu, strata = ~stratum, weights = ~weight, fpc = ~population, data = rows):",
                       "the lonely unit is all of its stratum, so it adds no variance"),
     "svytab -m y -t 'sum = ${y}' -b half --totals -s stratum -c psu -w weight --fpc population data/lonely.csv",
     rbind(by_group(whole, "half", y_mean, "y", totals = TRUE),
           by_group(whole, "half", function(d, ask) total(d, y, ask), "sum", totals = TRUE)))
