# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright (C) 2026 The svykit authors
#
# Groups against a group, at each wave and in how far they moved: svycontrast() on the covariance matrix of
# svyby(..., covmat = TRUE).  The df of a contrast is degf() of the domain that its cells make together.
source("waves.R")
data(api)

years <- c("1999", "2000")

# Schools of districts that were given to one of two arms, in both years.
trial <- local({
	waves <- lapply(years, function(year)
		cbind(year = year, apiclus1[c("snum", "stype", "dnum", "pw", "fpc")],
		      arm = ifelse(match(apiclus1$dnum, unique(apiclus1$dnum)) %% 2 == 0, "treated", "usual"),
		      api = apiclus1[[c("1999" = "api99", "2000" = "api00")[[year]]]]))
	export(do.call(rbind, waves), "trial")
})

# signs: of each (group, year) "E.1999", what it counts for in the contrast.
contrast_of <- function(d, by, signs, scale, y, indicator, groups) {
	cell <- interaction(d$variables[[by]], d$variables$year)
	d$variables$.y <- y
	d$variables$.cell <- cell
	means <- svyby(~.y, ~.cell, d, svymean, covmat = TRUE)
	got <- svycontrast(means, setNames(ifelse(names(coef(means)) %in% names(signs), signs[names(coef(means))], 0),
	                                   names(coef(means))))
	rows <- cell %in% names(signs)
	contrast(indicator, groups, "difference", scale * coef(got)[[1]], scale * SE(got)[[1]], degf(d[rows, ]), sum(rows), 0, 95)
}

compared <- function(d, by, group, reference, scale, y, indicator) {
	own <- paste0(group, ".", years)
	other <- paste0(reference, ".", years)
	name <- paste(group, "-", reference)
	at <- function(wave) setNames(list(name, wave), c(by, "wave"))
	rbind(contrast_of(d, by, setNames(c(1, -1), c(own[1], other[1])), scale, y, indicator, at("1999")),
	      contrast_of(d, by, setNames(c(1, -1), c(own[2], other[2])), scale, y, indicator, at("2000")),
	      contrast_of(d, by, setNames(c(1, -1, -1, 1), c(own[2], own[1], other[2], other[1])), scale, y, indicator,
	                  at("2000 - 1999")))
}

all_compared <- function(d, by, groups, reference)
	do.call(rbind, lapply(groups, function(group) rbind(
		compared(d, by, group, reference, 1, d$variables$api, "api"),
		compared(d, by, group, reference, 100, as.numeric(d$variables$api > 700), "high"))))

d <- svydesign(~dnum, weights = ~pw, fpc = ~fpc, data = trial)
shift <- "svyshift -m api -p 'high = ${api} > 700' --wave year -w pw -c dnum --fpc fpc"
says <- "svycontrast(svyby(~y, ~interaction(%s, year), d, svymean, covmat = TRUE), ...), d <- svydesign(~dnum, weights = ~pw, fpc = ~fpc)"

case("compare-stype", sprintf(says, "stype"), paste(shift, "--compare stype data/trial.csv"),
     all_compared(d, "stype", c("H", "M"), "E"))
case("compare-stype-reference", sprintf(says, "stype"), paste(shift, "-b stype --compare stype=M data/trial.csv"),
     all_compared(d, "stype", c("E", "H"), "M"))
case("compare-arms", sprintf(says, "arm"), paste(shift, "--arm arm --arms usual,treated data/trial.csv"),
     all_compared(d, "arm", "treated", "usual"))

# Given where each school began: the coefficient of the group in svyglm() over the schools asked in both years.
adjusted <- function(d, by, group, reference, scale, y, indicator) {
	end <- d$variables$year == "2000"
	began <- setNames(y[!end], d$variables$snum[!end])
	d$variables$.y <- y
	d$variables$.began <- began[as.character(d$variables$snum)]
	d$variables$.group <- as.numeric(d$variables[[by]] == group)
	rows <- end & d$variables[[by]] %in% c(group, reference)
	fit <- svyglm(.y ~ .group + .began, design = d[rows, ])
	contrast(indicator, setNames(list(paste(group, "-", reference), "2000 - 1999"), c(by, "wave")), "adjusted_difference",
	         scale * coef(fit)[[".group"]], scale * SE(fit)[[".group"]], fit$df.residual, sum(rows), 0, 95)
}

with_both <- function(by, group, reference)
	rbind(adjusted(d, by, group, reference, 1, d$variables$api, "api"),
	      adjusted(d, by, group, reference, 100, as.numeric(d$variables$api > 700), "high"))

says <- "svyglm(y2000 ~ (%s == ...) + y1999, subset(d, year == 2000)), the schools of both years"
case("ancova-arms", sprintf(says, "arm"), paste(shift, "--id snum --ancova --arm arm --arms usual,treated data/trial.csv"),
     with_both("arm", "treated", "usual"))
case("ancova-stype", sprintf(says, "stype"), paste(shift, "--id snum --ancova --compare stype data/trial.csv"),
     rbind(with_both("stype", "H", "E"), with_both("stype", "M", "E")))
