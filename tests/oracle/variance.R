# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright (C) 2026 The svykit authors
#
# Variances and standard deviations of answers: svyvar(), its root by svycontrast(), and limits on the scale of
# logarithms.  The data are those of api.R, change.R and nhanes.R.
source("waves.R")

schools <- function(name, ...) svydesign(..., weights = ~pw, data = exported(name))
studies <- list(
	srs = list(schools("apisrs", ~1, fpc = ~fpc), "-w pw --fpc fpc data/apisrs.csv"),
	strat = list(schools("apistrat", ~1, strata = ~stype, fpc = ~fpc), "-s stype -w pw --fpc fpc data/apistrat.csv"),
	clus1 = list(schools("apiclus1", ~dnum, fpc = ~fpc), "-c dnum -w pw --fpc fpc data/apiclus1.csv"),
	clus2 = list(schools("apiclus2", ~dnum + snum, fpc = ~fpc1 + fpc2), "-c dnum,snum -w pw --fpc fpc1,fpc2 data/apiclus2.csv"),
	nhanes = list(svydesign(~SDMVPSU, strata = ~SDMVSTRA, weights = ~WTMEC2YR, nest = TRUE, data = exported("nhanes")),
	              "-s SDMVSTRA -c SDMVPSU -w WTMEC2YR --nest data/nhanes.csv"))

positive <- function(estimate, se, df, level)
	estimate * exp(c(-1, 1) * limit(df, level) * se / estimate)

variance <- function(design, x, ask, root = FALSE) {
	of <- domain(design, x, ask)
	v <- svyvar(~.x, of$design)
	names(v) <- "v"
	s <- svycontrast(v, quote(sqrt(v)))
	value <- if (root) coef(s)[[1]] else coef(v)[[1]]
	se <- if (root) SE(s)[[1]] else SE(v)[[1]]
	between <- positive(value, se, of$df, ask$conf)
	if (of$df > 0 && is.finite(of$df)) {
		by_log <- svycontrast(v, if (root) quote(log(sqrt(v))) else quote(log(v)))
		stopifnot(all.equal(between, exp(as.vector(confint(by_log, level = ask$conf / 100, df = of$df))), tolerance = 1e-9))
	}
	row_of(ask$indicator, ask$level, ask$groups, if (root) "sd" else "variance", value, se, between, of$df, of$n,
	       missing = of$missing)
}

deviation <- function(design, x, ask)
	variance(design, x, ask, root = TRUE)

says <- "svyvar(~%s, subset(d, %s == ...)), svycontrast(., quote(sqrt(v))), confint(svycontrast(., quote(log(v))))"

one <- function(study, name, y, by, options = "", keep = TRUE, without = character(), ...) {
	s <- studies[[study]]
	rows <- function(estimate, indicator)
		by_group(s[[1]], by, function(d, ask) estimate(d, d$variables[[y]], ask), indicator, totals = TRUE, keep = keep, ...)
	case(paste("variance", study, name, sep = "-"), sprintf(says, y, by),
	     paste0("svytab --variance v=", y, " --sd s=", y, " -b ", by, " --totals ", options, " ", s[[2]]),
	     rbind(rows(variance, "v"), rows(deviation, "s")), without = c("deff", without))
}

for (study in c("srs", "strat", "clus1", "clus2")) {
	one(study, "api00", "api00", "stype")
	one(study, "enroll", "enroll", "awards")
}
one("nhanes", "chol", "HI_CHOL", "race")
one("clus1", "level-90", "api00", "stype", "--level 90", conf = 90)
one("strat", "df-inf", "api00", "stype", "--df inf", rule = "inf", without = "df")
one("strat", "df-design", "api00", "stype", "--df design", rule = "design")
enrolled <- studies$clus1[[1]]$variables$enroll > 500
one("clus1", "where", "api00", "stype", "-W '${enroll} > 500'", keep = enrolled %in% TRUE)

# What moved between the waves.  The change is the total of the scores n/(n - 1) w ((y - m)^2 - s2) / W.
years <- c("1999", "2000")

moments <- function(design, y, keep, root) {
	of <- estimate_of(design, y, keep, mean_of)
	inside <- design[of$rows, ]
	inside$variables$.x <- y[of$rows]
	v <- coef(svyvar(~.x, inside))[[1]]
	f <- of$n / (of$n - 1)
	score <- ifelse(of$rows, f * ((y - of$value)^2 - v / f) / sum(weights(inside)), 0)
	of$value <- if (root) sqrt(v) else v
	of$score <- if (root) score / (2 * sqrt(v)) else score
	of
}

# The same by the delta method on totals.
confirm_spread <- function(design, y, a, b, root, change, se) {
	shifted <- y - mean(y)
	design$variables <- cbind(design$variables, .a0 = a$rows + 0, .a1 = a$rows * shifted, .a2 = a$rows * shifted^2,
	                          .b0 = b$rows + 0, .b1 = b$rows * shifted, .b2 = b$rows * shifted^2, .fa = 1, .fb = 1)
	fa <- a$n / (a$n - 1)
	fb <- b$n / (b$n - 1)
	totals <- svytotal(~.a0 + .a1 + .a2 + .b0 + .b1 + .b2, design)
	got <- svycontrast(totals, if (root)
		bquote(sqrt(.(fb) * (.b2 / .b0 - (.b1 / .b0)^2)) - sqrt(.(fa) * (.a2 / .a0 - (.a1 / .a0)^2))) else
		bquote(.(fb) * (.b2 / .b0 - (.b1 / .b0)^2) - .(fa) * (.a2 / .a0 - (.a1 / .a0)^2)))
	stopifnot(all.equal(c(change, se), c(coef(got)[[1]], SE(got)[[1]]), tolerance = 1e-6))
}

moved <- function(d, indicator, kind, root, by) {
	y <- d$variables$api
	do.call(rbind, lapply(groups_of(d, by, totals = TRUE), function(group) {
		of <- lapply(years, function(year) moments(d, y, group$keep & d$variables$year == year, root))
		se <- function(on_b, on_a) spread(d, on_a, of[[1]], on_b, of[[2]])
		confirm_spread(d, y, of[[1]], of[[2]], root, of[[2]]$value - of[[1]]$value, se(1, -1))
		all_waves(years, list(c(2, 1)), asked(indicator, group$keep, group$groups),
		          function(i, ask) kind(d, y, replace(ask, "keep", list(group$keep & d$variables$year == years[i]))),
		          function(first, second, ask, name)
		          	changes(ask, name, kind, of[[first]], of[[second]], degrees(d, of[[1]]$rows | of[[2]]$rows), se))
	}))
}

d <- schools("clus1", ~dnum, fpc = ~fpc)
case("variance-change", c("as change.R, with svyvar(~api) of each year: of subset(d, stype == ...)",
                          "svycontrast() of the totals of api, api^2 and 1 of each year"),
     "svyshift --variance v=api --sd s=api -b stype --totals --wave year -c dnum -w pw --fpc fpc data/clus1.csv",
     rbind(moved(d, "v", variance, FALSE, "stype"), moved(d, "s", deviation, TRUE, "stype")), without = "deff")
