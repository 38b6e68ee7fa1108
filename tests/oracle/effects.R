# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright (C) 2026 The svykit authors
#
# Sizes of contrasts and their intervals: svycontrast() with the function written out, on svytotal() of the answers, their
# squares and a 1 in the rows of each side.  So every error is R's own, by derivatives that R finds for itself.
source("common.R")
data(api)

years <- c("1999", "2000")

# The schools in two years; some did not answer in one of them.
panel <- local({
	waves <- lapply(years, function(year) {
		rows <- cbind(year = year, apiclus1[c("stype", "dnum", "snum", "pw", "fpc")],
		              arm = ifelse(match(apiclus1$dnum, unique(apiclus1$dnum)) %% 2 == 0, "treated", "usual"),
		              api = apiclus1[[c("1999" = "api99", "2000" = "api00")[[year]]]])
		rows$api[seq(if (year == "1999") 5 else 11, nrow(rows), by = 23)] <- NA
		rows
	})
	export(do.call(rbind, waves), "panel")
})
srs <- export(apisrs[c("stype", "awards", "api99", "api00", "pw", "fpc")], "effects-srs")
strat <- export(apistrat[c("stype", "awards", "api99", "api00", "pw", "fpc")], "effects-strat")

# sides: of each its rows; y: the answers.  Totals y1, q1 (squares), n1 of the first side, and so on.
totals <- function(design, y, sides) {
	names <- character()
	for (i in seq_along(sides)) {
		rows <- sides[[i]] & !is.na(y)
		for (of in list(list("y", y), list("q", y^2), list("n", rep(1, length(y))))) {
			name <- paste0(of[[1]], i)
			design$variables[[name]] <- ifelse(rows, of[[2]], 0)
			names <- c(names, name)
		}
	}
	svytotal(reformulate(names), design)
}

# What contrasts of sides have in common: 2 is before, 1 is after; 4 and 3 those of the other group.
contrast <- function(design, y, sides, indicator, groups, percent, rule = "domain", conf = 95) {
	rows <- Reduce(`|`, sides)
	seen <- rows & !is.na(y)
	list(totals = totals(design, y, sides), design = design, df = degrees(design, seen, rule), n = sum(seen),
	     counts = sapply(sides, function(s) sum(s & !is.na(y))), missing = sum(rows & is.na(y)), indicator = indicator,
	     groups = groups, scale = if (percent) 100 else 1, conf = conf)
}

function_of <- function(c, expression) {
	got <- svycontrast(c$totals, expression)
	list(value = coef(got)[[1]], se = SE(got)[[1]])
}

p_of <- function(t, df)
	if (df > 0) 2 * pt(-abs(t), df) else NA

row <- function(c, statistic, scale, value, se, between, t, method) {
	of <- row_of(c$indicator, "", c$groups, statistic, scale * value, scale * se, scale * between, c$df, c$n,
	             p = p_of(t, c$df), missing = c$missing)
	cbind(of, method = if (is.na(between[1])) "" else method)
}

difference <- function(c) {
	d <- function_of(c, quote(y1 / n1 - y2 / n2))
	row(c, "difference", c$scale, d$value, d$se, wald(d$value, d$se, c$df, c$conf), d$value / d$se, "t")
}

# The ratio a/b of expressions: its own error, and an interval by its logarithm.
ratio_row <- function(c, statistic, scale, expression, less = 0) {
	r <- function_of(c, expression)
	log_r <- function_of(c, bquote(log(.(expression))))
	between <- exp(wald(log_r$value, log_r$se, c$df, c$conf)) - less
	row(c, statistic, scale, r$value - less, r$se, between, log_r$value / log_r$se, "log-ratio")
}

risk <- quote((y1 / n1) / (y2 / n2))
relative_log <- function(c) ratio_row(c, "relative_change", 100, risk, 1)
risk_ratio <- function(c) ratio_row(c, "risk_ratio", 1, risk)
odds_ratio <- function(c) ratio_row(c, "odds_ratio", 1, quote((y1 / (n1 - y1)) / (y2 / (n2 - y2))))

cohen_h <- function(c) {
	h <- function_of(c, quote(2 * asin(sqrt(y1 / n1)) - 2 * asin(sqrt(y2 / n2))))
	row(c, "cohen_h", 1, h$value, h$se, wald(h$value, h$se, c$df, c$conf), h$value / h$se, "t")
}

# Variances with n/(n - 1), pooled by n - 1; the numbers of rows are constants.
cohen_d <- function(c) {
	part <- c$counts / (sum(c$counts) - 2)
	d <- function_of(c, bquote((y1 / n1 - y2 / n2) /
	                           sqrt(.(part[1]) * (q1 / n1 - (y1 / n1)^2) + .(part[2]) * (q2 / n2 - (y2 / n2)^2))))
	row(c, "cohen_d", 1, d$value, d$se, wald(d$value, d$se, c$df, c$conf), d$value / d$se, "t")
}

# The set of r with |a - r b| <= t SE(a - r b), by its two ends; no ends where b is not away from 0.
relative_fieller <- function(c) {
	sides <- svycontrast(c$totals, list(a = quote(y1 / n1), b = quote(y2 / n2)))
	a <- coef(sides)[["a"]]
	b <- coef(sides)[["b"]]
	v <- vcov(sides)
	t <- limit(c$df, c$conf)
	ends <- c(NA, NA)
	if (!is.na(t) && abs(b) > t * sqrt(v[2, 2])) {
		off <- function(r) (a - r * b)^2 - t^2 * (v[1, 1] - 2 * r * v[1, 2] + r^2 * v[2, 2])
		far <- function(by) {
			while (off(a / b + by) < 0) by <- 2 * by
			uniroot(off, c(a / b, a / b + by), tol = 1e-14)$root
		}
		ends <- c(far(-0.1), far(0.1)) - 1
	}
	r <- function_of(c, risk)
	row(c, "relative_change", 100, a / b - 1, r$se, ends, (a - b) / sqrt(v[1, 1] + v[2, 2] - 2 * v[1, 2]), "fieller")
}

se_independent <- function(c) {
	sides <- lapply(seq_along(c$counts), function(i)
		function_of(c, bquote(.(as.name(paste0("y", i))) / .(as.name(paste0("n", i)))))$se)
	of <- row_of(c$indicator, "", c$groups, "se_independent", c$scale * sqrt(sum(unlist(sides)^2)), NA, c(NA, NA), NA, c$n,
	             missing = c$missing)
	cbind(of, method = "")
}

in_differences <- function(c) {
	d <- function_of(c, quote(y1 / n1 - y2 / n2 - (y3 / n3 - y4 / n4)))
	row(c, "difference", c$scale, d$value, d$se, wald(d$value, d$se, c$df, c$conf), d$value / d$se, "t")
}

each <- function(c, ...)
	do.call(rbind, lapply(list(...), function(f) f(c)))

# ---- between waves ----

d <- svydesign(~dnum, weights = ~pw, fpc = ~fpc, data = panel)
shift <- "svyshift -m api -p 'high = ${api} > 700' --wave year -w pw -c dnum --fpc fpc"
says <- c("d <- svydesign(~dnum, weights = ~pw, fpc = ~fpc, data = rbind(of 1999, of 2000))",
          "svycontrast(svytotal(~ answers, squares and 1 of each wave, d), quote(...)), of subset(d, stype == ...)")

between <- function(keep, groups, percent, conf = 95) {
	y <- if (percent) as.numeric(panel$api > 700) else panel$api
	contrast(d, y, list(keep & panel$year == "2000", keep & panel$year == "1999"), if (percent) "high" else "api",
	         c(groups, wave = "2000 - 1999"), percent, conf = conf)
}

of_groups <- function(f, groups = groups_of(d, "stype", totals = TRUE))
	do.call(rbind, lapply(groups, function(g) f(g$keep, g$groups)))

case("effects-waves", says,
     paste(shift, "--effects risk_ratio,odds_ratio,cohen_h,cohen_d --show-se --relative log -b stype --totals data/panel.csv"),
     rbind(of_groups(function(keep, groups)
     	each(between(keep, groups, FALSE), difference, se_independent, relative_log, cohen_d)),
     	of_groups(function(keep, groups)
     	each(between(keep, groups, TRUE), difference, se_independent, relative_log, risk_ratio, odds_ratio, cohen_h))))
case("effects-waves-90", says,
     paste(shift, "--effects risk_ratio,odds_ratio,cohen_h,cohen_d --relative fieller --level 90 data/panel.csv"),
     rbind(each(between(TRUE, list(), FALSE, 90), difference, relative_fieller, cohen_d),
           each(between(TRUE, list(), TRUE, 90), difference, relative_fieller, risk_ratio, odds_ratio, cohen_h)))
case("effects-fieller", c(says, "Fieller's ends by uniroot(); of high schools the share of 1999 is not away from 0: there are none"),
     paste(shift, "--relative fieller -b stype --totals data/panel.csv"),
     rbind(of_groups(function(keep, groups) each(between(keep, groups, FALSE), relative_fieller)),
           of_groups(function(keep, groups) each(between(keep, groups, TRUE), relative_fieller))))

# ---- between groups, and in both ----

at <- function(group, year) panel$arm == group & panel$year == year
case("effects-arms", c(says[1], "svycontrast(): a difference in differences, and the square root of its four variances"),
     paste(shift, "--arm arm --arms usual,treated --show-se data/panel.csv"),
     do.call(rbind, lapply(c(FALSE, TRUE), function(percent) {
     	y <- if (percent) as.numeric(panel$api > 700) else panel$api
     	indicator <- if (percent) "high" else "api"
     	four <- list(at("treated", "2000"), at("treated", "1999"), at("usual", "2000"), at("usual", "1999"))
     	rbind(each(contrast(d, y, four, indicator, list(arm = "treated - usual", wave = "2000 - 1999"), percent),
     	           in_differences, se_independent),
     	      each(contrast(d, y, four[c(1, 3)], indicator, list(arm = "treated - usual", wave = "2000"), percent),
     	           difference, se_independent))
     })))

stratified <- svydesign(~1, strata = ~stype, weights = ~pw, fpc = ~fpc, data = strat)
among <- function(design, percent) {
	v <- design$variables
	contrast(design, if (percent) as.numeric(v$api00 > 700) else v$api00, list(v$awards == "Yes", v$awards == "No"),
	         if (percent) "high" else "api00", list(awards = "Yes - No"), percent)
}
case("effects-groups", "as effects-waves, of d <- svydesign(~1, strata = ~stype, weights = ~pw, fpc = ~fpc): no clusters",
     paste("svytab -m api00 -p 'high = ${api00} > 700' --compare awards --effects cohen_h,cohen_d,risk_ratio,odds_ratio",
           "--relative log --show-se -s stype -w pw --fpc fpc data/effects-strat.csv"),
     rbind(each(among(stratified, FALSE), difference, se_independent, relative_log, cohen_d),
           each(among(stratified, TRUE), difference, se_independent, relative_log, risk_ratio, odds_ratio, cohen_h)))

# ---- Newcombe ----

score <- function(p, n, t)
	(p + t^2 / (2 * n) + c(-1, 1) * t * sqrt(p * (1 - p) / n + t^2 / (4 * n^2))) / (1 + t^2 / n)

# Method 10 with the score interval of each share of n_e = p(1 - p)/V n/(n - H) rows; in a simple sample just its rows.
newcombe <- function(c, design, sides, y, rule) {
	share <- lapply(sides, function(rows) {
		design$variables$.x <- as.numeric(y)
		m <- svymean(~.x, design[rows, ])
		p <- coef(m)[[1]]
		n <- p * (1 - p) / SE(m)[[1]]^2 * nrow(design) / degf(design)
		list(p = p, between = score(p, n, limit(c$df, c$conf)))
	})
	if (rule == "inf")
		for (i in seq_along(sides)) # R's own
			stopifnot(all.equal(share[[i]]$between, tolerance = 1e-8,
			                    as.vector(prop.test(sum(y[sides[[i]]]), sum(sides[[i]]), correct = FALSE)$conf.int)))
	off <- function(s, end) (s$p - s$between[end])^2
	a <- share[[1]]
	b <- share[[2]]
	of <- difference(c)
	of$conf_low <- 100 * (a$p - b$p - sqrt(off(a, 1) + off(b, 2)))
	of$conf_high <- 100 * (a$p - b$p + sqrt(off(a, 2) + off(b, 1)))
	of$method <- "newcombe"
	of
}

simple <- svydesign(~1, data = srs, weights = rep(1, nrow(srs)))
weighted <- svydesign(~1, weights = ~pw, fpc = ~fpc, data = srs)
high_is <- "svytab -p 'high = ${api00} > 700' --compare awards --difference-ci newcombe"
newcombe_case <- function(name, says, design, options, rule) {
	v <- design$variables
	sides <- list(v$awards == "Yes", v$awards == "No")
	y <- as.numeric(v$api00 > 700)
	c <- contrast(design, y, sides, "high", list(awards = "Yes - No"), TRUE, rule)
	case(name, says, paste(high_is, options), newcombe(c, design, sides, y, rule),
	     without = if (rule == "inf") "df" else character())
}

newcombe_case("effects-newcombe", "Newcombe's method 10 with prop.test(correct = FALSE) of each share", simple,
              "--df inf data/effects-srs.csv", "inf")
newcombe_case("effects-newcombe-t", "Newcombe's method 10 with the score interval of p(1 - p)/V n/(n - 1) rows, and t", weighted,
              "-w pw --fpc fpc data/effects-srs.csv", "domain")
newcombe_case("effects-newcombe-strata", "Newcombe's method 10 with the score interval of p(1 - p)/V n/(n - H) rows, and t", stratified,
              "-s stype -w pw --fpc fpc data/effects-strat.csv", "domain")

# ---- replicate weights ----

# A jackknife of the districts; each replicate's estimates are computed anew, so that nothing is linear.
jackknife <- as.svrepdesign(svydesign(~dnum, weights = ~pw, data = panel), type = "JK1", compress = FALSE)
replicates <- round(as.matrix(weights(jackknife, "analysis")), 9)
class(replicates) <- "matrix"
colnames(replicates) <- paste0("rw", seq_len(ncol(replicates)))
replicated <- export(cbind(panel, replicates), "effects-jk1")
rd <- svrepdesign(weights = ~pw, repweights = "^rw[0-9]+$", type = "JK1", combined.weights = TRUE, data = replicated,
                  scale = (ncol(replicates) - 1) / ncol(replicates))

again <- function(y, compute, wave = c("2000", "1999")) {
	sides <- lapply(wave, function(of) replicated$year == of & !is.na(y))
	got <- withReplicates(rd, function(w, data) {
		share <- sapply(sides, function(rows) sum(w[rows] * y[rows]) / sum(w[rows]))
		variance <- mapply(function(rows, m) sum(w[rows] * (y[rows] - m)^2) / sum(w[rows]) * sum(rows) / (sum(rows) - 1),
		                   sides, share)
		compute(share[1], share[2], variance, sapply(sides, sum))
	})
	list(value = coef(got)[[1]], se = SE(got)[[1]])
}

of_replicates <- function(y, percent) {
	n <- sum(!is.na(y))
	base <- list(indicator = if (percent) "high" else "api", groups = list(wave = "2000 - 1999"), df = degf(rd[!is.na(y), ]), n = n,
	             missing = sum(is.na(y)), conf = 95)
	scale <- if (percent) 100 else 1
	symmetric <- function(statistic, compute, scale = 1) {
		of <- again(y, compute)
		row(base, statistic, scale, of$value, of$se, wald(of$value, of$se, base$df), of$value / of$se, "t")
	}
	by_log <- function(statistic, compute, scale = 1, less = 0) {
		of <- again(y, compute)
		se <- of$se / of$value
		row(base, statistic, scale, of$value - less, of$se, exp(wald(log(of$value), se, base$df)) - less, log(of$value) / se,
		    "log-ratio")
	}
	rows <- rbind(symmetric("difference", function(b, a, v, n) b - a, scale),
	              by_log("relative_change", function(b, a, v, n) b / a, 100, 1))
	if (!percent)
		return(rbind(rows, symmetric("cohen_d", function(b, a, v, n) (b - a) / sqrt(sum((n - 1) * v) / (sum(n) - 2)))))
	rbind(rows, by_log("risk_ratio", function(b, a, v, n) b / a),
	      by_log("odds_ratio", function(b, a, v, n) b / (1 - b) / (a / (1 - a))),
	      symmetric("cohen_h", function(b, a, v, n) 2 * asin(sqrt(b)) - 2 * asin(sqrt(a))))
}

case("effects-replicates", "withReplicates() of svrepdesign(type = \"JK1\"): each effect computed anew under each replicate weight",
     paste("svyshift -m api -p 'high = ${api} > 700' --wave year --effects risk_ratio,odds_ratio,cohen_h,cohen_d --relative log",
           "-w pw --repweights 'rw*' --reptype jk1 data/effects-jk1.csv"),
     rbind(of_replicates(replicated$api, FALSE), of_replicates(as.numeric(replicated$api > 700), TRUE)))
