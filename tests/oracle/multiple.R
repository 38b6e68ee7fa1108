# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright (C) 2026 The svykit authors
#
# Questions with several answers: svymean() of a 0/1 column for each choice, of respondents; svyratio(~ tick, ~ ticks), of
# answers.  In groups and waves, in a sample of villages and in one of people.
source("waves.R")

choices <- c("radio", "tv", "friends", "church", "none")

# 12 villages in 3 districts, in two waves; a village's liking for a choice stays with it.
made <- local({
	set.seed(20261121)
	liking <- matrix(plogis(rnorm(12 * length(choices), -0.7, 0.8)), 12)
	rows <- lapply(c("base", "end"), function(wave) {
		n <- if (wave == "base") 150 else 170
		village <- sample(12, n, replace = TRUE)
		ticks <- matrix(runif(n * length(choices)) < liking[village, ], n)
		said <- apply(ticks, 1, function(of) paste(sample(choices[of]), collapse = " "))
		data.frame(wave = wave, district = paste0("d", (village - 1) %% 3), village = paste0("v", village),
		           sex = sample(c("f", "m"), n, replace = TRUE), wt = round(runif(n, 0.5, 3), 3), heard = said)
	})
	both <- export(do.call(rbind, rows), "multiple")
	for (wave in c("base", "end"))
		export(both[both$wave == wave, names(both) != "wave"], paste0("multiple-", wave))
	both
})

said <- strsplit(ifelse(is.na(made$heard), "", made$heard), " ")
ticks <- ifelse(is.na(made$heard), NA, lengths(said))
ticked <- function(choice) ifelse(is.na(made$heard), NA, as.numeric(sapply(said, function(of) choice %in% of)))

clustered <- svydesign(~village, strata = ~district, weights = ~wt, data = made)
simple <- svydesign(~1, strata = ~interaction(wave, district), weights = ~wt, data = made)
rows_are_units <- "svydesign(~1, strata = ~interaction(wave, district), weights = ~wt)"
villages <- "svydesign(~village, strata = ~district, weights = ~wt)"

# A ratio of ticks to ticks is a percentage, and has the interval of one.
as_percent <- function(rows) {
	scaled <- c("estimate", "std_error", "conf_low", "conf_high")
	for (i in which(rows$statistic == "ratio")) {
		rows[i, c("conf_low", "conf_high")] <-
			limits("logit", rows$estimate[i], rows$std_error[i], rows$n[i], rows$df[i], 95)
		rows$statistic[i] <- "percent"
		rows[i, scaled] <- 100 * rows[i, scaled]
	}
	moved <- rows$statistic == "difference"
	rows[moved, scaled] <- 100 * rows[moved, scaled]
	rows
}

each <- function(f)
	do.call(rbind, lapply(choices, function(choice) {
		rows <- f(choice)
		rows$level <- choice
		rows
	}))

# ---- one wave, by sex ----

end <- made$wave == "end"
of_respondents <- function(design)
	each(function(choice) by_group(design[end, ], "sex", function(d, ask)
		percent(d, ticked(choice)[end], ask), "heard", totals = TRUE))
of_answers <- function(design)
	as_percent(each(function(choice) by_group(design[end, ], "sex", function(d, ask)
		ratio(d, ticked(choice)[end], ticks[end], ask), "heard", totals = TRUE)))

end_clustered <- "-c village -s district -w wt data/multiple-end.csv"
end_simple <- "-s district -w wt data/multiple-end.csv"
respondents_are <- "svymean(~tick, subset(d, sex == ...)) for each choice, d <- "
answers_are <- "svyratio(~tick, ~ticks, subset(d, sex == ...)) for each choice, d <- "
ask <- "svytab -M heard -b sex --totals"

case("multiple-respondents", paste0(respondents_are, villages), paste(ask, end_clustered), of_respondents(clustered))
case("multiple-respondents-rows", paste0(respondents_are, "svydesign(~1, strata = ~district, weights = ~wt)"),
     paste(ask, end_simple), of_respondents(simple))
case("multiple-answers", paste0(answers_are, villages), paste(ask, "--multiple-of answers", end_clustered),
     of_answers(clustered))
case("multiple-answers-rows", paste0(answers_are, "svydesign(~1, strata = ~district, weights = ~wt)"),
     paste(ask, "--multiple-of answers", end_simple), of_answers(simple))

# ---- two waves ----

waves <- function(design, answers)
	each(function(choice) do.call(rbind, lapply(groups_of(design, "sex", totals = TRUE), function(g)
		if (answers)
			as_percent(stacked(design, cbind(ticked(choice), ticks), g$keep, made$wave, c("base", "end"), "heard", g$groups,
			                   rate))
		else
			stacked(design, ticked(choice), g$keep, made$wave, c("base", "end"), "heard", g$groups, percent))))

shift <- "svyshift -M heard --wave wave -b sex --totals"
says <- "svymean(), svyratio() of each choice in each wave, svycontrast() between them; d <- "
case("multiple-waves", paste0(says, villages), paste(shift, "-c village -s district -w wt data/multiple.csv"),
     waves(clustered, FALSE))
case("multiple-waves-rows", paste0(says, rows_are_units), paste(shift, "-s district -w wt data/multiple.csv"),
     waves(simple, FALSE))
case("multiple-waves-answers", paste0(says, villages),
     paste(shift, "--multiple-of answers -c village -s district -w wt data/multiple.csv"), waves(clustered, TRUE))
case("multiple-waves-answers-rows", paste0(says, rows_are_units),
     paste(shift, "--multiple-of answers -s district -w wt data/multiple.csv"), waves(simple, TRUE))

# ---- replicate weights ----

jackknife <- as.svrepdesign(svydesign(~village, weights = ~wt, data = made[end, ]), type = "JK1", compress = FALSE)
replicates <- round(as.matrix(weights(jackknife, "analysis")), 9)
class(replicates) <- "matrix"
colnames(replicates) <- paste0("rw", seq_len(ncol(replicates)))
replicated <- export(cbind(made[end, c("sex", "wt", "heard")], replicates), "multiple-jk1")
rd <- svrepdesign(weights = ~wt, repweights = "^rw[0-9]+$", type = "JK1", combined.weights = TRUE, data = replicated,
                  scale = (ncol(replicates) - 1) / ncol(replicates))

by_replicates <- function(per)
	each(function(choice) do.call(rbind, lapply(c("f", "m"), function(sex) {
		rd$variables$.y <- ticked(choice)[end]
		rd$variables$.x <- if (per == "answers") ticks[end] else 1
		keep <- replicated$sex == sex & !is.na(rd$variables$.y)
		m <- svyratio(~.y, ~.x, rd[keep, ])
		p <- coef(m)[[1]]
		se <- SE(m)[[1]]
		df <- degf(rd[keep, ])
		row_of("heard", choice, list(sex = sex), "percent", 100 * p, 100 * se, 100 * limits("logit", p, se, sum(keep), df, 95), df,
		       sum(keep), missing = sum(replicated$sex == sex & is.na(rd$variables$.y)))
	})))
for (per in c("respondents", "answers"))
	case(paste0("multiple-replicates-", per), "svyratio() of svrepdesign(type = \"JK1\"), for each choice, of subset(rd, sex == ...)",
	     paste("svytab -M heard -b sex --multiple-of", per, "-w wt --repweights 'rw*' --reptype jk1 data/multiple-jk1.csv"),
	     by_replicates(per), without = "deff")
