# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright (C) 2026 The svykit authors
#
# Replicate weights as columns: svrepdesign() on them, against --repweights.  The columns are R's own, as complete
# weights: as.svrepdesign() of the schools' samples, the emergency calls of survey's manual, a part of NHANES.
source("common.R")
data(api)
data(scd)
data(nhanes)
set.seed(20261121)

complete <- function(design) {
	w <- as.matrix(weights(design, "analysis"))
	colnames(w) <- sprintf("rep_%0*d", nchar(ncol(w)), seq_len(ncol(w)))
	w
}

# The file with its replicate weights, and the design that R makes of it.
replicated <- function(rows, design, name, type, weight, ...) {
	rows <- export(cbind(rows, complete(design)), name)
	list(data = rows, name = name, type = type, scale = design$scale, rscales = design$rscales,
	     options = paste("-w", weight, "--repweights 'rep_*' --reptype", tolower(type), ...),
	     make = function(keep = rep(TRUE, nrow(rows)), mse = FALSE, scale = design$scale, of = type, ...)
		     svrepdesign(data = rows[keep, ], repweights = as.matrix(rows[keep, grepl("^rep_", names(rows))]),
		                 weights = rows[[weight]][keep], type = of, combined.weights = TRUE, mse = mse,
		                 scale = if (of %in% c("BRR", "Fay")) NULL else scale,
		                 rscales = if (of == "JKn") design$rscales, ...))
}

full <- function(design) design$pweights

degrees <- function(design, rows, rule = "domain")
	switch(rule, domain = degf(design[rows, ]), design = degf(design), stata = ncol(weights(design, "analysis")) - 1, inf = Inf)

# As common.R's, whose designs have no replicates: one estimate of a domain.
estimate <- function(design, y, ask, kind, x = NULL) {
	keep <- rep(ask$keep, length.out = length(y))
	rows <- keep & !is.na(y) & (if (is.null(x)) TRUE else !is.na(x))
	design$variables$.y <- as.numeric(y)
	design$variables$.x <- if (is.null(x)) 1 else as.numeric(x)
	of <- suppressWarnings(design[rows, ])
	df <- degrees(design, rows, ask$rule)
	m <- suppressWarnings(switch(kind, total = , count = svytotal(~.y, of, deff = "replace"), ratio = svyratio(~.y, ~.x, of),
	                             svymean(~.y, of, deff = "replace")))
	value <- coef(m)[[1]]
	se <- SE(m)[[1]]
	effect <- if (kind == "ratio") ratio_effect(of, value, se) else deff(m)[[1]]
	scale <- if (kind == "percent") 100 else 1
	if (kind == "percent" && length(unique(y[rows])) == 1) {
		value <- round(value)
		se <- 0
		effect <- NA
	}
	between <- if (kind == "percent") limits(ask$ci, value, se, sum(rows), df, ask$conf) else wald(value, se, df, ask$conf)
	if (kind == "percent" && se > 0 && ask$rule == "domain")
		check_limits(replace_y(of), ask$ci, between, df, ask$conf)
	row_of(ask$indicator, ask$level, ask$groups, kind, scale * value, scale * se, scale * between, df, sum(rows), effect,
	       missing = sum(keep) - sum(rows))
}

replace_y <- function(design) {
	design$variables$.x <- design$variables$.y
	design
}

# V over that of as many rows drawn simply: of the residuals.
ratio_effect <- function(design, value, se) {
	w <- full(design)
	e <- design$variables$.y - value * design$variables$.x
	n <- length(w)
	se^2 / (sum(w * e^2) / sum(w) / (n - 1) * (sum(w) / sum(w * design$variables$.x))^2)
}

groups_of_rows <- function(design, by, totals)
	if (length(by)) groups_of(design, by, totals) else list(list(keep = rep(TRUE, nrow(design)), groups = list()))

# Every estimate in every group: `of` is a list of list(indicator, kind, y, x, level).
all_of <- function(design, of, by = NULL, totals = TRUE, keep = TRUE, ...)
	do.call(rbind, lapply(of, function(one) do.call(rbind, lapply(groups_of_rows(design, by, totals), function(group)
		estimate(design, one$y, asked(one$indicator, group$keep & keep, group$groups,
		                              if (is.null(one$level)) "" else one$level, ...), one$kind, one$x)))))

# ---- schools ----

schools <- c("stype", "awards", "sch.wide", "api99", "api00", "ell", "enroll", "api.stu", "dnum", "pw")
one_stage <- svydesign(~dnum, weights = ~pw, fpc = ~fpc, data = apiclus1)
by_type <- svydesign(~1, strata = ~stype, weights = ~pw, fpc = ~fpc, data = apistrat)
number <- function(x) sprintf("%.17g", x)

jk1 <- as.svrepdesign(one_stage, type = "JK1")
clus1 <- replicated(apiclus1[schools], jk1, "clus1-jk1", "JK1", "pw", "--scale", number(jk1$scale))
# Twenty districts of each type.
few <- do.call(rbind, lapply(split(apistrat, apistrat$stype), function(s) s[s$dnum %in% sort(unique(s$dnum))[1:20], ]))
some <- as.svrepdesign(svydesign(~dnum, strata = ~stype, weights = ~pw, nest = TRUE, data = few), type = "JKn")
strat <- replicated(some$variables[schools], some, "strat-jkn", "JKn", "pw", "--rscales",
                    paste(number(some$rscales), collapse = ","))
boot <- as.svrepdesign(one_stage, type = "subbootstrap", replicates = 40)
sub <- replicated(apiclus1[schools], boot, "clus1-subbootstrap", "bootstrap", "pw")
boot <- as.svrepdesign(one_stage, type = "bootstrap", replicates = 40)
canty <- replicated(apiclus1[schools], boot, "clus1-bootstrap", "bootstrap", "pw", "--scale", number(boot$scale))

says <- c("d <- svrepdesign(data, repweights = \"rep_\", weights = ~pw, type = \"%s\", combined.weights = TRUE, %s)", "%s")
study <- function(s, name, call, options, rows, ...)
	case(paste("replicate", s$name, name, sep = "-"), c(sprintf(says[1], s$type, "..."), call),
	     paste("svytab", options, s$options, paste0("data/", s$name, ".csv")), rows, ...)

numbers_of <- function(v) list(
	list(indicator = "api00", kind = "mean", y = v$api00),
	list(indicator = "enroll", kind = "total", y = v$enroll),
	list(indicator = "tested", kind = "ratio", y = v$api.stu, x = v$enroll),
	list(indicator = "high", kind = "percent", y = v$api00 > 650))
numbers <- "-m api00 -t enroll -r 'tested = ${api.stu}/${enroll}' -p 'high = ${api00} > 650'"

for (s in list(clus1, strat, sub, canty)) {
	d <- s$make()
	study(s, "numbers", "svymean(), svytotal(), svyratio() of d and of subset(d, stype == ...)",
	      paste(numbers, "-b stype --totals"), all_of(d, numbers_of(d$variables), "stype"))
	study(s, "mse", "the same with mse = TRUE", paste(numbers, "-b stype --totals --mse"),
	      all_of(s$make(mse = TRUE), numbers_of(d$variables), "stype"))
	study(s, "answers", "svymean(~sch.wide), of subset(d, awards == ...)", "-p sch.wide -b awards --totals",
	      all_of(d, lapply(c("No", "Yes"), function(value)
		      list(indicator = "sch.wide", kind = "percent", y = d$variables$sch.wide == value, level = value)), "awards"))
}

# ell == 0 is rare: for the limits.
d <- clus1$make()
rare <- list(list(indicator = "rare", kind = "percent", y = d$variables$ell < 2),
             list(indicator = "high", kind = "percent", y = d$variables$api00 > 650))
for (ci in c("logit", "beta", "wilson", "asin", "mean"))
	study(clus1, paste0("ci-", ci), sprintf("svyciprop(method = \"%s\")", ci),
	      paste("-p 'rare = ${ell} < 2' -p 'high = ${api00} > 650' --ci", ci), all_of(d, rare, ci = ci))
for (rule in c("design", "domain", "stata", "inf"))
	study(clus1, paste0("df-", rule), sprintf("confint() with the degrees of freedom '%s'", rule),
	      paste(numbers, "-b stype --df", rule),
	      all_of(d, numbers_of(d$variables), "stype", totals = FALSE, rule = rule),
	      without = if (rule == "inf") "df" else character())
study(clus1, "where", "d <- subset(d, enroll > 500)", paste(numbers, "-b stype --totals -W '${enroll} > 500'"), {
	keep <- !is.na(d$variables$enroll) & d$variables$enroll > 500
	all_of(d, numbers_of(d$variables), "stype", keep = keep)
})
study(clus1, "count", "svytotal(~one) of subset(d, stype == ... & awards == ...)", "-n -b stype,awards --totals",
      all_of(d, list(list(indicator = "count", kind = "count", y = rep(1, nrow(d)))), c("stype", "awards")),
      without = c("indicator", "level", "deff"))

# As the American Community Survey's: V = 4/80 times the squares about the estimate.
successive <- replicated(apiclus1[schools], as.svrepdesign(one_stage, type = "subbootstrap", replicates = 80), "clus1-acs",
                         "bootstrap", "pw", "--scale .05 --mse")
d <- successive$make(of = "ACS", mse = TRUE)
study(successive, "numbers", "svrepdesign(type = \"ACS\", mse = TRUE)", paste(numbers, "-b stype --totals"),
      all_of(d, numbers_of(d$variables), "stype"))

# ---- emergency calls, of survey's manual: ratio .15350635, standard error .0094184007 ----

halves <- 2 * cbind(c(1, 0, 1, 0, 1, 0), c(1, 0, 0, 1, 0, 1), c(0, 1, 1, 0, 0, 1), c(0, 1, 0, 1, 1, 0))
calls <- replicated(cbind(scd, wt = 1), svrepdesign(data = scd, repweights = halves, weights = rep(1, 6), type = "BRR",
                                                    combined.weights = TRUE), "scd-brr", "BRR", "wt")
d <- calls$make()
stopifnot(all.equal(c(.15350635, .0094184007), c(coef(svyratio(~alive, ~arrests, d)), SE(svyratio(~alive, ~arrests, d))),
                    tolerance = 1e-7, check.attributes = FALSE))
of_calls <- function(v) list(list(indicator = "saved", kind = "ratio", y = v$alive, x = v$arrests),
                             list(indicator = "alive", kind = "total", y = v$alive),
                             list(indicator = "arrests", kind = "mean", y = v$arrests))
for (mse in c(FALSE, TRUE))
	case(if (mse) "replicate-scd-mse" else "replicate-scd",
	     "svyratio(~alive, ~arrests, svrepdesign(scd, repweights = ..., type = \"BRR\")), of survey's manual",
	     paste("svytab -r 'saved = ${alive}/${arrests}' -t alive -m arrests -b ESA --totals", if (mse) "--mse", calls$options,
	           "data/scd-brr.csv"),
	     all_of(calls$make(mse = mse), of_calls(d$variables), "ESA"))

# ---- NHANES: balanced halves of the strata with two units, plain and after Fay ----

two <- with(unique(nhanes[c("SDMVSTRA", "SDMVPSU")]), names(which(table(SDMVSTRA) == 2)))
part <- subset(nhanes, SDMVSTRA %in% two & seq_along(SDMVSTRA) %% 7 == 0)[c("SDMVSTRA", "SDMVPSU", "WTMEC2YR", "HI_CHOL", "race", "agecat",
                                                             "RIAGENDR")]
part$agecat <- factor(part$agecat, labels = c("to 19", "20-39", "40-59", "60+"))
halved <- svydesign(~SDMVPSU, strata = ~SDMVSTRA, weights = ~WTMEC2YR, nest = TRUE, data = part)
for (rho in c(0, .3)) {
	made <- as.svrepdesign(halved, type = if (rho) "Fay" else "BRR", fay.rho = rho)
	s <- replicated(part, made, if (rho) "nhanes-fay" else "nhanes-brr", if (rho) "Fay" else "BRR", "WTMEC2YR",
	                if (rho) paste("--rho", rho))
	d <- if (rho) s$make(rho = rho) else s$make()
	for (by in c("race", "agecat,RIAGENDR"))
		case(paste("replicate", s$name, gsub(",", "-", by), sep = "-"),
		     sprintf("svyciprop(~HI_CHOL, subset(svrepdesign(type = \"%s\"), %s == ...))", s$type, by),
		     paste("svytab -p 'high = ${HI_CHOL} = 1' -b", by, "--totals", s$options, paste0("data/", s$name, ".csv")),
		     all_of(d, list(list(indicator = "high", kind = "percent", y = d$variables$HI_CHOL == 1)), strsplit(by, ",")[[1]]))
}

# ---- made by svytab: R makes the same ones, or balanced halves of a total give Taylor's error ----

made_of <- function(type, design, file, reading)
	paste("svytab -q --make-replicates", type, design, file, "|\nsvytab", reading, "-w", sub(".*-w (\\S+).*", "\\1", design),
	      "--repweights 'rep_*' --reptype", type)

as_text <- function(design) {
	design$variables[] <- lapply(design$variables, function(x) if (is.factor(x)) as.character(x) else x)
	design
}
r <- as_text(as.svrepdesign(one_stage, type = "JK1"))
case("replicate-made-jk1", "as.svrepdesign(type = \"JK1\"), svymean() and so on, of subset(d, stype == ...)",
     paste(made_of("jk1", "-w pw -c dnum --fpc fpc", "data/apiclus1.csv", paste(numbers, "-b stype --totals")), "--scale",
           number(r$scale)), all_of(r, numbers_of(r$variables), "stype"))
r <- as_text(as.svrepdesign(by_type, type = "JKn"))
case("replicate-made-jkn", "as.svrepdesign(type = \"JKn\"), svymean() and so on, of subset(d, awards == ...)",
     paste(made_of("jkn", "-w pw -s stype --fpc fpc", "data/apistrat.csv", paste(numbers, "-b awards --totals")), "--rscales",
           paste(number(r$rscales), collapse = ",")), all_of(r, numbers_of(r$variables), "awards"))
part <- export(part, "halves")
halved <- svydesign(~SDMVPSU, strata = ~SDMVSTRA, weights = ~WTMEC2YR, nest = TRUE, data = part)
totals <- do.call(rbind, lapply(c("1", "2"), function(sex) {
	keep <- part$RIAGENDR == sex & !is.na(part$HI_CHOL)
	of <- halved[keep, ]
	t <- svytotal(~HI_CHOL, of)
	row_of("HI_CHOL", "", list(RIAGENDR = sex), "total", coef(t)[[1]], SE(t)[[1]], wald(coef(t)[[1]], SE(t)[[1]], degf(of)), degf(of),
	       sum(keep), missing = sum(part$RIAGENDR == sex) - sum(keep))
}))
for (type in c("brr", "fay"))
	case(paste0("replicate-made-", type), "balanced halves: the variance of a total is that of linearisation, svytotal(~HI_CHOL, d)",
	     made_of(type, paste("-w WTMEC2YR -s SDMVSTRA -c SDMVPSU --nest", if (type == "fay") "--rho .4"), "data/halves.csv",
	             paste("-t HI_CHOL -b RIAGENDR", if (type == "fay") "--rho .4")), totals, without = "deff")

# ---- two waves ----

years <- c("1999", "2000")
waves <- do.call(rbind, lapply(years, function(year)
	cbind(year = year, apiclus1[c("stype", "awards", "dnum", "pw")], api = apiclus1[[c("1999" = "api99", "2000" = "api00")[[year]]]])))
# A district that only the second year visited.
waves <- waves[!(waves$year == "1999" & waves$dnum == waves$dnum[1]), ]
made <- as.svrepdesign(svydesign(~dnum, weights = ~pw, data = waves), type = "JK1")
both <- replicated(waves, made, "waves-jk1", "JK1", "pw")
for (year in years)
	export(both$data[both$data$year == year, names(both$data) != "year"], paste0("waves-jk1-", year))

means <- function(data, w, y, keep) sapply(years, function(year) {
	rows <- keep & data$year == year
	sum(w[rows] * y[rows]) / sum(w[rows])
})
variance_of <- function(design, contrast, y, keep)
	suppressWarnings(as.vector(attr(withReplicates(design, function(w, data) contrast(means(data, w, y, keep))), "var")))
difference <- function(m) m[[2]] - m[[1]]
relative <- function(m) m[[2]] / m[[1]] - 1

# parts: the replicates vary in all rows at once, or in one year at a time.
change <- function(design, y, keep, groups, indicator, scale, names, apart) {
	data <- design$variables
	m <- means(data, full(design), y, keep)
	domains <- if (apart) lapply(years, function(year) keep & data$year == year) else list(keep)
	df <- sum(sapply(domains, function(rows) degf(design[rows, ])))
	row <- function(statistic, contrast, scale) {
		v <- if (!apart) variance_of(design, contrast, y, keep) else sum(sapply(years, function(year) {
			one <- design
			still <- data$year != year
			one$repweights <- as.matrix(one$repweights)
			one$repweights[still, ] <- full(design)[still]
			variance_of(one, contrast, y, keep)
		}))
		se <- scale * sqrt(v)
		value <- scale * contrast(m)
		row_of(indicator, "", c(groups, wave = paste(names[2], "-", names[1])), statistic, value, se, wald(value, se, df), df,
		       sum(keep), p = 2 * pt(-abs(value / se), df))
	}
	rbind(row("difference", difference, scale), row("relative_change", relative, 100))
}

shift <- function(design, by, names = years, apart = FALSE) {
	v <- design$variables
	of <- list(list(indicator = "api", kind = "mean", y = v$api), list(indicator = "high", kind = "percent", y = v$api > 650))
	do.call(rbind, lapply(of, function(one) do.call(rbind, lapply(groups_of_rows(design, by, TRUE), function(group) rbind(
		do.call(rbind, lapply(1:2, function(i) estimate(design, one$y,
			asked(one$indicator, group$keep & v$year == years[i], c(group$groups, wave = names[i])), one$kind))),
		change(design, as.numeric(one$y), group$keep, group$groups, one$indicator, if (one$kind == "percent") 100 else 1, names,
		       apart))))))
}

is <- paste("svyshift -m api -p 'high = ${api} > 650' -b stype --totals", both$options)
files <- paste0("waves-jk1-", years)
says <- "withReplicates(d, function(w, data) mean of 2000 - mean of 1999), of subset(d, stype == ...)"
d <- both$make(scale = NULL)
case("replicate-change", says, paste(is, "--wave year data/waves-jk1.csv"), shift(d, "stype"))
case("replicate-change-mse", c(says, "mse = TRUE"), paste(is, "--mse --wave year data/waves-jk1.csv"),
     shift(both$make(scale = NULL, mse = TRUE), "stype"))
case("replicate-change-files", says, paste0(is, paste0(" data/", files, ".csv", collapse = "")), shift(d, "stype", files))
case("replicate-change-independent", "each year's replicate weights vary while the other's weights stay: variances add",
     paste(is, "--independent --wave year data/waves-jk1.csv"), shift(d, "stype", apart = TRUE), without = c("df_num"))

# ---- groups against a group: differences, and differences in differences ----

signed <- function(design, signs, y, indicator, groups, scale) {
	cell <- paste(design$variables$stype, design$variables$year)
	rows <- cell %in% names(signs)
	value <- function(w) sum(sapply(names(signs), function(name)
		signs[[name]] * sum(w[cell == name] * y[cell == name]) / sum(w[cell == name])))
	got <- suppressWarnings(withReplicates(design, function(w, data) value(w)))
	se <- scale * sqrt(as.vector(attr(got, "var")))
	estimate <- scale * value(full(design))
	df <- degf(design[rows, ])
	row_of(indicator, "", groups, "difference", estimate, se, wald(estimate, se, df), df, sum(rows),
	       p = 2 * pt(-abs(estimate / se), df))
}

against_e <- function(group, y, indicator, scale) {
	of <- function(signs, wave) signed(d, signs, y, indicator, list(stype = paste(group, "- E"), wave = wave), scale)
	rbind(of(setNames(c(1, -1), paste(c(group, "E"), "1999")), "1999"),
	      of(setNames(c(1, -1), paste(c(group, "E"), "2000")), "2000"),
	      of(setNames(c(1, -1, -1, 1), paste(c(group, "E", group, "E"), c("2000", "2000", "1999", "1999"))), "2000 - 1999"))
}
case("replicate-compare", "withReplicates(d, function(w, data) the differences of weighted means)",
     paste("svyshift -m api -p 'high = ${api} > 650' --compare stype --wave year", both$options, "data/waves-jk1.csv"),
     do.call(rbind, lapply(c("H", "M"), function(group) rbind(
	against_e(group, d$variables$api, "api", 1), against_e(group, as.numeric(d$variables$api > 650), "high", 100)))))
