# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright (C) 2026 The svykit authors
#
# The schools' index of 1999 and of 2000 as two waves of the same schools.
source("waves.R")
data(api)

years <- c("1999", "2000")

panel <- function(rows, name) {
	waves <- lapply(years, function(year)
		cbind(year = year, rows[c("stype", "awards", "dnum", "snum", "pw", "fpc")],
		      api = rows[[c("1999" = "api99", "2000" = "api00")[[year]]]]))
	both <- export(do.call(rbind, waves), name)
	for (year in years)
		export(both[both$year == year, names(both) != "year"], paste0(name, "-", year))
	both
}

clus1 <- panel(apiclus1, "clus1")
strat <- panel(apistrat, "strat")

shift_is <- "svyshift -m api -p 'high = ${api} > 700'"
says <- "the mean of api and the share above 700 of each year, svycontrast() between the years; of subset(d, %s)"

# `estimate(y, groups_keep, groups, indicator, kind)` gives one group's rows; as `by` says.
every <- function(d, by, estimate) {
	groups <- if (length(by)) groups_of(d, by, totals = TRUE) else list(list(keep = rep(TRUE, nrow(d)), groups = list()))
	rows <- lapply(list(list("api", mean_of, d$variables$api), list("high", percent, d$variables$api > 700)), function(of)
		lapply(groups, function(group) estimate(of[[3]], group$keep, group$groups, of[[1]], of[[2]])))
	do.call(rbind, unlist(rows, recursive = FALSE))
}

overlapping <- function(d, by, names = years)
	every(d, by, function(y, keep, groups, indicator, kind)
		stacked(d, y, keep, setNames(names, years)[as.character(d$variables$year)], names, indicator, groups, kind))

separate <- function(d, by, make, names = years)
	every(d, by, function(y, keep, groups, indicator, kind) {
		of <- lapply(years, function(year) d$variables$year == year)
		apart(lapply(of, function(rows) make(d$variables[rows, ])), lapply(of, function(rows) y[rows]),
		      lapply(of, function(rows) keep[rows]), names, indicator, groups, kind)
	})

clustered <- function(rows) svydesign(~dnum, weights = ~pw, fpc = ~fpc, data = rows)
stratified <- function(rows) svydesign(~1, strata = ~stype, weights = ~pw, fpc = ~fpc, data = rows)
schools <- function(rows) svydesign(~snum, strata = ~stype, weights = ~pw, fpc = ~fpc, data = rows)

design <- "d <- svydesign(~dnum, weights = ~pw, fpc = ~fpc, data = rbind(of 1999, of 2000))"
d <- clustered(clus1)
options <- "-c dnum -w pw --fpc fpc"
files <- paste0("clus1-", years)
as_files <- paste0("data/", files, ".csv", collapse = " ")

case("change-clus1", c(design, sprintf(says, "TRUE")), paste(shift_is, "--wave year", options, "data/clus1.csv"),
     overlapping(d, NULL))
case("change-clus1-files", c(design, sprintf(says, "TRUE")), paste(shift_is, options, as_files),
     overlapping(d, NULL, files))
case("change-clus1-stype", c(design, sprintf(says, "stype == ...")),
     paste(shift_is, "-b stype --totals --wave year", options, "data/clus1.csv"), overlapping(d, "stype"))
case("change-clus1-stype-files", c(design, sprintf(says, "stype == ...")),
     paste(shift_is, "-b stype --totals", options, as_files), overlapping(d, "stype", files))
case("change-clus1-crossed", c(design, sprintf(says, "stype == ... & awards == ...")),
     paste(shift_is, "-b stype,awards --totals --wave year", options, "data/clus1.csv"),
     overlapping(d, c("stype", "awards")))
case("change-clus1-no-fpc", c("the same without fpc", sprintf(says, "stype == ...")),
     paste(shift_is, "-b stype --totals --wave year -c dnum -w pw data/clus1.csv"),
     overlapping(svydesign(~dnum, weights = ~pw, data = clus1), "stype"))

apart_says <- c("a svydesign(~dnum, weights = ~pw, fpc = ~fpc) for each year", "variances and degrees of freedom add")
case("change-clus1-independent", apart_says,
     paste(shift_is, "-b stype --totals --independent --wave year", options, "data/clus1.csv"),
     separate(d, "stype", clustered))
case("change-clus1-independent-files", apart_says,
     paste(shift_is, "-b stype --totals --independent", options, as_files), separate(d, "stype", clustered, files))

strat_files <- paste0("strat-", years)
case("change-strat-rows", "a svydesign(~1, strata = ~stype, weights = ~pw, fpc = ~fpc) for each year: no clusters, nothing shared",
     paste(shift_is, "-b awards --totals -s stype -w pw --fpc fpc", paste0("data/", strat_files, ".csv", collapse = " ")),
     separate(schools(strat), "awards", stratified, strat_files))
case("change-strat-schools", "d <- svydesign(~snum, strata = ~stype, weights = ~pw, fpc = ~fpc, data = rbind(...)): the school is the cluster",
     paste(shift_is, "-b awards --totals --wave year -s stype -c snum -w pw --fpc fpc data/strat.csv"),
     overlapping(schools(strat), "awards"))
